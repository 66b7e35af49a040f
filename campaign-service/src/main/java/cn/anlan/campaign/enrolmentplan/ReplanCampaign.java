package cn.anlan.campaign.enrolmentplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/// Has a campaign's duties planned anew from a day on, because it was amended: what is no longer asked is cancelled,
/// what is asked at another time is moved, what is new is opened. What lies before that day stays as it is. The job
/// that plans does it in the seconds that follow.
@ApplicationScoped
public class ReplanCampaign {

    private final EnrolmentPlanTable plans;

    ReplanCampaign(EnrolmentPlanTable plans) {
        this.plans = plans;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void from(UUID campaignId, LocalDate day) {
        plans.planAgain(campaignId, day.minusDays(1));
    }
}
