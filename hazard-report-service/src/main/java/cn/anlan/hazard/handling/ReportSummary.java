package cn.anlan.hazard.handling;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
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
        IntakeChannel channel,
        HazardUrgency urgency,
        @Nullable HazardGrade grade,
        UUID organizationId,
        @Nullable UUID handlingOrganizationId,
        OffsetDateTime reportedAt) {

    static ReportSummary of(HazardReport report, Language language) {
        return new ReportSummary(
                report.id(),
                report.trackingNumber(),
                report.category(),
                Labels.in(report.category().label(), language),
                report.divisionCode(),
                report.state(),
                Labels.in(Labels.of(report.state()), language),
                report.reception().channel(),
                report.reception().urgency(),
                report.grade().orElse(null),
                report.organizationId(),
                report.handlingOrganizationId().orElse(null),
                report.reportedAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime());
    }
}
