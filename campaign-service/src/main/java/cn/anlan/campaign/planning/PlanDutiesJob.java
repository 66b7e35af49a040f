package cn.anlan.campaign.planning;

import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignCancelled;
import cn.anlan.campaign.launch.CampaignPublished;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/// Plans until nothing is left to plan. Several may do so at once: each takes other enrolments.
@ApplicationScoped
class PlanDutiesJob {

    private final PlanDuties planDuties;

    PlanDutiesJob(PlanDuties planDuties) {
        this.planDuties = planDuties;
    }

    void onPublication(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignPublished event) {
        wake();
    }

    void onAmendment(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignAmended event) {
        wake();
    }

    void onCancellation(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignCancelled event) {
        wake();
    }

    /// What nobody woke us for: joiners, the horizon that moved on, and what an instance left when it died.
    @Scheduled(
            identity = "plan-duties",
            every = "${anlan.campaign.planning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        boolean more;
        do {
            more = planDuties.planNext();
            more |= planDuties.followNext();
        } while (more);
    }

    /// On a thread that knows nothing of the request, whose context ends while planning goes on.
    private void wake() {
        Thread.ofVirtual().name("plan-duties").start(this::run);
    }
}
