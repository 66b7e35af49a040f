package cn.anlan.reporting.dashboard;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.reporting.CallerLanguage;
import cn.anlan.reporting.hazard.HazardLabels;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CountedHazard", description = "A public report of a hazard, as the figures know it.")
record HazardView(
        UUID id,
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        @Schema(examples = "GAS") String category,
        UUID organizationId,
        HazardState state,
        @Schema(examples = "已受理") String stateLabel,
        @Nullable HazardGrade grade,
        @Nullable HazardOutcome outcome,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt) {

    static HazardView of(CountedHazard hazard, CallerLanguage language) {
        return new HazardView(
                hazard.id(),
                hazard.trackingNumber(),
                hazard.category(),
                hazard.organizationId(),
                hazard.state(),
                language.textOf(HazardLabels.of(hazard.state())),
                hazard.grade(),
                hazard.outcome(),
                hazard.reportedAt(),
                hazard.closedAt());
    }
}
