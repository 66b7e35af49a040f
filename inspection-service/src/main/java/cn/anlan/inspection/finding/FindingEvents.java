package cn.anlan.inspection.finding;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Saves what became of a finding, publishes it and keeps who did it.
@ApplicationScoped
class FindingEvents {

    private final FindingRepository findings;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;

    FindingEvents(FindingRepository findings, EventFactory events, Outbox outbox, AuditLog audit) {
        this.findings = findings;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    void changed(Finding finding, String action) {
        // The version that is published is the one that is stored.
        findings.flush();
        outbox.append(events.of(EventTypes.FINDING_CHANGED, finding.id(), finding.number(), finding.published()));
        audit.record(
                "finding." + action,
                "finding",
                finding.id(),
                Map.of("state", finding.state().name(), "version", finding.number()));
    }
}
