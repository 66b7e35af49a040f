package cn.anlan.hazard.unsealing;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The opening of an identity, without the identity.
@Schema(name = "Unsealing")
record UnsealingView(
        UUID id,
        UUID reportId,
        UUID organizationId,
        UnsealingState state,
        @Schema(examples = "待批准") String stateLabel,
        @Schema(examples = "公安机关调取，来函〔2026〕12号") String reason,
        String requestedBy,
        OffsetDateTime requestedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "From then on nobody may look.") @Nullable
        OffsetDateTime expiresAt,

        @Schema(description = "How often the identity was looked at.")
        int looks) {

    static UnsealingView of(Unsealing unsealing, Language language) {
        return new UnsealingView(
                unsealing.id(),
                unsealing.reportId(),
                unsealing.organizationId(),
                unsealing.state(),
                Labels.in(unsealing.state().label(), language),
                unsealing.reason(),
                unsealing.requestedBy(),
                local(unsealing.requestedAt()),
                unsealing.decidedBy().orElse(null),
                unsealing.decidedAt().map(UnsealingView::local).orElse(null),
                unsealing.expiresAt().map(UnsealingView::local).orElse(null),
                unsealing.looks());
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
