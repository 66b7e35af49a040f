package cn.anlan.campaign.waiver;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/// Lets waivers expire as their days pass. What they released from was due by then, and stays released.
@ApplicationScoped
class ExpireWaivers {

    private final WaiverRepository waivers;
    private final Clock clock;

    ExpireWaivers(WaiverRepository waivers, Clock clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    @Scheduled(
            identity = "expire-waivers",
            every = "${anlan.campaign.calendar-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void run() {
        waivers.toExpire(LocalDate.now(clock)).forEach(Waiver::expire);
    }
}
