package cn.anlan.campaign.commitment;

import cn.anlan.campaign.launch.CampaignCancelled;
import cn.anlan.campaign.launch.CampaignShortened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/// Lets duties fall away with the campaign that asked for them, in the seconds that follow: all that is open when it is
/// called off, and what its last day leaves out when it is ended early.
@ApplicationScoped
class FollowCampaigns {

    private final EnrolmentPlanTable plans;
    private final Clock clock;

    FollowCampaigns(EnrolmentPlanTable plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    void onShortening(@Observes CampaignShortened event) {
        plans.planAgain(event.campaign().id(), LocalDate.now(clock).minusDays(1));
    }

    void onCancellation(@Observes CampaignCancelled event) {
        plans.planFromTheBeginning(event.campaign().id());
    }
}
