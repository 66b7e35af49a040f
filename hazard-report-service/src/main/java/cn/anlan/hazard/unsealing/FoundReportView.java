package cn.anlan.hazard.unsealing;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.HazardReport;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A report that a search by phone number has found.
@Schema(name = "FoundHazardReport")
record FoundReportView(
        UUID reportId,
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        OffsetDateTime reportedAt) {

    static FoundReportView of(HazardReport report) {
        return new FoundReportView(
                report.id(),
                report.trackingNumber(),
                report.reportedAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime());
    }
}
