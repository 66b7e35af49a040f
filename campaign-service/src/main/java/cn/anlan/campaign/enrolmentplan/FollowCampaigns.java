package cn.anlan.campaign.enrolmentplan;

import cn.anlan.campaign.launch.CampaignCancelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets duties fall away with the campaign that asked for them: all that is open, in the seconds that follow.
@ApplicationScoped
class FollowCampaigns {

    private final EnrolmentPlanTable plans;

    FollowCampaigns(EnrolmentPlanTable plans) {
        this.plans = plans;
    }

    void onCancellation(@Observes CampaignCancelled event) {
        plans.planFromTheBeginning(event.campaign().id());
    }
}
