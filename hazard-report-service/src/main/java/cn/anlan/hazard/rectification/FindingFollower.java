package cn.anlan.hazard.rectification;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.finding.FindingChanged;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.FindingState;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;

/// Follows a substantiated report into the hazard ledger, so that its reporter sees the rectification and the close.
@ApplicationScoped
class FindingFollower implements EventHandler<FindingChanged> {

    private final HazardReports reports;
    private final Proceedings proceedings;
    private final Clock clock;

    FindingFollower(HazardReports reports, Proceedings proceedings, Clock clock) {
        this.reports = reports;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @Override
    public EventType<FindingChanged> type() {
        return EventTypes.FINDING_CHANGED;
    }

    @Override
    public void handle(Event<FindingChanged> event) {
        FindingChanged finding = event.data();
        if (finding.sourceType() != FindingSource.HAZARD_REPORT) {
            return;
        }
        HazardReport report = reports.locked(finding.sourceId())
                .orElseThrow(() -> new IllegalStateException("no hazard report " + finding.sourceId()));
        if (report.hasSettled(finding.id())) {
            // A closed finding may still change otherwise, and says again that it is closed.
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (finding.state() == FindingState.CLOSED) {
            if (report.settle(finding.id(), now)) {
                proceedings.taken(HandlingStep.REINSPECT, report);
            }
        } else if (report.state() == HazardState.SUBSTANTIATED) {
            report.rectify(now);
            proceedings.taken(HandlingStep.RECTIFY, report);
        }
    }
}
