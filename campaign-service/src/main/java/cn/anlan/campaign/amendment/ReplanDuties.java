package cn.anlan.campaign.amendment;

import cn.anlan.campaign.enrolmentplan.ReplanCampaign;
import cn.anlan.campaign.launch.CampaignAmended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/// Has the duties of an amended campaign planned anew, from the day of the amendment on.
@ApplicationScoped
class ReplanDuties {

    private final ReplanCampaign replan;

    ReplanDuties(ReplanCampaign replan) {
        this.replan = replan;
    }

    void onAmendment(@Observes CampaignAmended event) {
        var campaign = event.campaign();
        replan.from(campaign.id(), Objects.requireNonNull(campaign.amendedAt()).toLocalDate());
    }
}
