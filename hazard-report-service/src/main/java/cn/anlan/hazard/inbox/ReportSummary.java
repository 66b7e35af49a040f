package cn.anlan.hazard.inbox;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line in the list of reports.
@Schema(name = "HazardReportSummary")
record ReportSummary(
        UUID id,
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        HazardCategory category,
        @Schema(examples = "燃气") String categoryLabel,
        @Schema(examples = "500108") String divisionCode,
        HazardState state,
        @Schema(examples = "已受理") String stateLabel,
        @Nullable HazardOutcome outcome,
        @Schema(examples = "已整改") @Nullable String outcomeLabel,
        IntakeChannel channel,
        HazardUrgency urgency,
        @Nullable HazardGrade grade,
        UUID organizationId,
        @Nullable UUID handlingOrganizationId,
        @Schema(examples = "南岸区城市管理局") @Nullable String handlerName,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime dueAt) {

    static ReportSummary of(ReportLine line, Language language) {
        return new ReportSummary(
                line.id(),
                line.trackingNumber(),
                line.category(),
                Labels.in(line.category().label(), language),
                line.divisionCode(),
                line.state(),
                Labels.in(Labels.of(line.state()), language),
                line.outcome(),
                line.outcome() == null ? null : Labels.in(Labels.of(line.outcome()), language),
                line.channel(),
                line.urgency(),
                line.grade(),
                line.organizationId(),
                line.handlingOrganizationId(),
                line.handlerName(),
                line.reportedAt(),
                line.dueAt());
    }
}
