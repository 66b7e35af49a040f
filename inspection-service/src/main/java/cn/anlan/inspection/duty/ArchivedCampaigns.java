package cn.anlan.inspection.duty;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Campaigns that are put away: their self-reviews are for reading only.
@ApplicationScoped
public class ArchivedCampaigns {

    private final CampaignReplicas campaigns;

    ArchivedCampaigns(CampaignReplicas campaigns) {
        this.campaigns = campaigns;
    }

    /// @throws ProblemException `state-conflict` when the campaign is one of them
    public void refuse(@Nullable UUID campaignId) {
        if (campaignId != null
                && campaigns
                        .findByIdOptional(campaignId)
                        .filter(CampaignReplica::archived)
                        .isPresent()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("活动已归档，只能查阅", "The campaign is archived, for reading only");
        }
    }
}
