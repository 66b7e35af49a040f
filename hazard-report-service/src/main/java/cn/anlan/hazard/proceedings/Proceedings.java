package cn.anlan.hazard.proceedings;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.EventTypes;
import cn.anlan.hazard.deadline.Clocks;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/// What follows every change of a report, in the same transaction: the clocks move, the change is published and kept in
/// the audit log.
@ApplicationScoped
public class Proceedings {

    private final HazardReports reports;
    private final Clocks clocks;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;

    Proceedings(HazardReports reports, Clocks clocks, EventFactory events, Outbox outbox, AuditLog audit) {
        this.reports = reports;
        this.clocks = clocks;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// A report was handed in, and added just now.
    public void submitted(HazardReport report) {
        append(report);
        follow(HandlingStep.SUBMIT, report);
    }

    public void taken(HandlingStep step, HazardReport report) {
        publish(report);
        follow(step, report);
    }

    private void follow(HandlingStep step, HazardReport report) {
        clocks.taken(step, report);
        audit.record("hazard." + step.name().toLowerCase(Locale.ROOT), "hazard-report", report.id(), Map.of());
    }

    /// The reporter added something.
    public void added(HazardReport report) {
        audit.record("hazard.add", "hazard-report", report.id(), Map.of());
    }

    public void rated(HazardReport report) {
        publish(report);
        audit.record("hazard.rate", "hazard-report", report.id(), Map.of());
    }

    private void publish(HazardReport report) {
        // The version that the event carries is known once the change is in the database.
        reports.flush();
        append(report);
    }

    private void append(HazardReport report) {
        outbox.append(
                events.of(EventTypes.HAZARD_CHANGED, report.id(), report.version(), HazardEvents.changed(report)));
    }
}
