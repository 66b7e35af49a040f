package cn.anlan.inspection.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Takes problems from every source into the ledger, each once.
@ApplicationScoped
public class OpenFinding {

    private final FindingRepository findings;
    private final FindingEvents events;
    private final RectificationDuty duty;
    private final Clock clock;

    OpenFinding(FindingRepository findings, FindingEvents events, RectificationDuty duty, Clock clock) {
        this.findings = findings;
        this.events = events;
        this.duty = duty;
        this.clock = clock;
    }

    /// @return whether it was new
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean open(NewFinding report) {
        if (findings.findById(report.id()) != null) {
            return false;
        }
        Finding finding = new Finding(report, clock.instant().truncatedTo(ChronoUnit.MICROS));
        findings.persist(finding);
        events.changed(finding, "open");
        duty.follow(finding);
        return true;
    }
}
