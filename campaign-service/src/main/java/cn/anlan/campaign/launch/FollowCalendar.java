package cn.anlan.campaign.launch;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/// Lets campaigns begin and conclude as their days come.
@ApplicationScoped
class FollowCalendar {

    private final CampaignRepository campaigns;
    private final CampaignEvents events;
    private final Clock clock;

    FollowCalendar(CampaignRepository campaigns, CampaignEvents events, Clock clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            identity = "campaigns-follow-the-calendar",
            every = "${anlan.campaign.calendar-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void run() {
        var today = LocalDate.now(clock);
        for (var campaign : campaigns.toMoveOn(today)) {
            if (campaign.followCalendar(today)) {
                events.publish(campaign);
            }
        }
    }
}
