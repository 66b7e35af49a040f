package cn.anlan.campaign.campaigncontent;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Phase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of a campaign and what it is to achieve. Phases may touch and may overlap.
@Schema(name = "CampaignPhase")
public record CampaignPhase(
        @NotBlank @Pattern(regexp = CampaignPhase.KEY) @Schema(examples = "mobilise")
        String key,

        @NotNull LocalizedText title,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> goals) {

    static final String KEY = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    public CampaignPhase {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    public static CampaignPhase of(Phase phase) {
        return new CampaignPhase(phase.key(), phase.title(), phase.startsOn(), phase.endsOn(), List.of());
    }

    public Phase phase() {
        return new Phase(key, title, startsOn, endsOn);
    }
}
