package cn.anlan.campaign.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;

/// Lets campaigns begin and conclude as their days come.
@ApplicationScoped
class FollowCalendar {

    private final CampaignRepository campaigns;
    private final CampaignEvents events;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    FollowCalendar(CampaignRepository campaigns, CampaignEvents events, Clock clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    /// A campaign whose first day has come begins with its publication, not at the next look.
    void onPublication(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignPublished event) {
        // On a thread that knows nothing of the request, whose context ends meanwhile.
        Thread.ofVirtual().name("follow-the-calendar").start(this::run);
    }

    @Scheduled(
            identity = "campaigns-follow-the-calendar",
            every = "${anlan.campaign.calendar-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        running.lock();
        try {
            QuarkusTransaction.requiringNew().run(this::moveOn);
        } finally {
            running.unlock();
        }
    }

    private void moveOn() {
        var today = LocalDate.now(clock);
        for (var campaign : campaigns.toMoveOn(today)) {
            if (campaign.followCalendar(today)) {
                events.publish(campaign);
            }
        }
    }
}
