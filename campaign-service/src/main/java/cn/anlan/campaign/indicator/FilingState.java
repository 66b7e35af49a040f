package cn.anlan.campaign.indicator;

import cn.anlan.problem.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a filed figure stands, and where each step leads from there.
public enum FilingState {
    /// Put forward by its unit. It counts.
    FILED("已填报", "Filed"),
    /// Confirmed by an office above. It counts.
    VERIFIED("已核实", "Verified"),
    /// Sent back to the unit. It counts for nothing until it is filed again.
    RETURNED("已退回", "Returned");

    private final String zh;
    private final String en;

    FilingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }

    /// Whether the figure is part of the sums, and its commitment fulfilled.
    public boolean counts() {
        return this != RETURNED;
    }

    /// @return where the step leads, or nothing where it cannot be taken
    public Optional<FilingState> after(FilingStep step) {
        return Optional.ofNullable(successor(step));
    }

    private @Nullable FilingState successor(FilingStep step) {
        return switch (step) {
            // What was verified is no longer what the unit says.
            case FILE -> FILED;
            case VERIFY -> this == FILED ? VERIFIED : null;
            case RETURN -> this == RETURNED ? null : RETURNED;
        };
    }
}
