package cn.anlan.campaign.commitment;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/// Plans until nothing is left to plan.
@ApplicationScoped
class PlanDutiesJob {

    private final PlanDuties planDuties;

    PlanDutiesJob(PlanDuties planDuties) {
        this.planDuties = planDuties;
    }

    @Scheduled(
            identity = "plan-duties",
            every = "${anlan.campaign.planning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        boolean more;
        do {
            more = planDuties.planNext();
        } while (more);
    }
}
