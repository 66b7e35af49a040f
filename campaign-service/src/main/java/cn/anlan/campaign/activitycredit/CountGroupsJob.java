package cn.anlan.campaign.activitycredit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds up until no group is left to add up.
@ApplicationScoped
class CountGroupsJob {

    private final CountGroups countGroups;

    CountGroupsJob(CountGroups countGroups) {
        this.countGroups = countGroups;
    }

    @Scheduled(
            identity = "count-groups",
            every = "${anlan.campaign.planning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        boolean more;
        do {
            more = countGroups.countNext();
        } while (more);
    }
}
