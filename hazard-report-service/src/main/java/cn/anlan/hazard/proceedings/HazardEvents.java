package cn.anlan.hazard.proceedings;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Rating;
import java.time.OffsetDateTime;

/// What is published of a report: neither the reporter nor a word of his.
final class HazardEvents {

    private HazardEvents() {}

    static HazardChanged changed(HazardReport report) {
        return new HazardChanged(
                report.id(),
                report.trackingNumber(),
                report.category().name(),
                report.divisionCode(),
                report.organizationId(),
                report.handlingOrganizationId().orElse(null),
                report.responsibleOrganizationId().orElse(null),
                report.state(),
                report.grade().orElse(null),
                report.summary().orElse(""),
                local(report.reportedAt()),
                report.closedAt().map(HazardEvents::local).orElse(null),
                report.rating().map(Rating::points).orElse(null),
                report.outcome().orElse(null),
                report.round(),
                report.reviewingOrganizationId().orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
