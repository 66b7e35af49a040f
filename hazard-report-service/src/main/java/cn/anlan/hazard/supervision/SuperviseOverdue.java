package cn.anlan.hazard.supervision;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.deadline.Clocks;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.routing.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Where a clock has run out, the office above owes to see to it: first the one that decides on the report, then,
/// as each runs out in its turn, the next one further up. The report itself stays where it is, and can be gone on
/// with.
@ApplicationScoped
class SuperviseOverdue {

    private static final Logger LOG = Logger.getLogger(SuperviseOverdue.class);
    private static final int AT_ONCE = 200;

    private final Clocks clocks;
    private final HazardReports reports;
    private final Organizations organizations;
    private final Clock clock;

    SuperviseOverdue(Clocks clocks, HazardReports reports, Organizations organizations, Clock clock) {
        this.clocks = clocks;
        this.reports = reports;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Scheduled(
            identity = "hazard-supervision",
            every = "${anlan.hazard.time-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Clocks.Overdue overdue : clocks.overdue(now, AT_ONCE)) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> reports.locked(overdue.reportId())
                                .ifPresent(report -> clocks.escalate(
                                        overdue.commitmentId(), report, above(overdue.organizationId(), report), now)));
            } catch (RuntimeException failed) {
                LOG.errorf(
                        failed, "The overdue report %s could not be escalated; it is tried again", overdue.reportId());
            }
        }
    }

    private Optional<UUID> above(UUID debtor, HazardReport report) {
        boolean isUnit = report.handlingOrganizationId().filter(debtor::equals).isPresent()
                && !debtor.equals(report.decidingOrganizationId());
        return isUnit
                ? Optional.of(report.decidingOrganizationId())
                : organizations.officeAbove(debtor, new DivisionCode(report.divisionCode()));
    }
}
