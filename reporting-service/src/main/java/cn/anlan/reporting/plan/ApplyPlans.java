package cn.anlan.reporting.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Applies planned reports to the enrolled organisations, page by page, each page in its own transaction. A run that is
/// cut off goes on where it stopped.
@Singleton
public final class ApplyPlans {

    private static final int PAGE = 1000;

    private final ReportPlans plans;
    private final SettleReports settleReports;
    private final Clock clock;

    ApplyPlans(ReportPlans plans, SettleReports settleReports, Clock clock) {
        this.plans = plans;
        this.settleReports = settleReports;
        this.clock = clock;
    }

    @Scheduled(
            identity = "apply-plans",
            every = "{anlan.reporting.apply-plans-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        Optional<Occurrence> next = plans.nextToApply();
        while (next.isPresent()) {
            Occurrence occurrence = next.get();
            QuarkusTransaction.requiringNew().run(() -> applyPage(occurrence));
            next = plans.nextToApply();
        }
    }

    private void applyPage(Occurrence occurrence) {
        plans.lock(occurrence.campaignId());
        List<Enrolment> page = plans.enrolmentsAwaiting(occurrence, PAGE);
        settleReports.settle(page, List.of(plans.current(occurrence)), OffsetDateTime.now(clock));
        if (page.size() < PAGE) {
            plans.applied(occurrence);
        } else {
            plans.appliedThrough(occurrence, page.getLast().id());
        }
    }
}
