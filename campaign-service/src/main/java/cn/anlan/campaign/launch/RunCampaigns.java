package cn.anlan.campaign.launch;

import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The campaigns that the current actor runs, as opposed to those that it only sees.
@ApplicationScoped
public class RunCampaigns {

    private final CampaignRepository campaigns;
    private final CampaignOwners owners;

    RunCampaigns(CampaignRepository campaigns, CampaignOwners owners) {
        this.campaigns = campaigns;
        this.owners = owners;
    }

    /// Whether the current actor runs the campaign.
    public boolean runs(UUID id) {
        return campaigns
                .findByIdOptional(id)
                .filter(found -> owners.include(found.ownerOrganizationId()))
                .isPresent();
    }

    /// The campaign, held until the transaction ends against all others who would change it or what belongs to it.
    ///
    /// @throws ProblemException `not-found`
    public Campaign lock(UUID id) {
        return campaigns
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> owners.include(found.ownerOrganizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    /// The campaign, to be changed by someone who has seen its current version.
    ///
    /// @throws ProblemException `not-found`, `version-required` or `stale-version`
    public Campaign require(UUID id, @Nullable String ifMatch) {
        var campaign = campaigns
                .findByIdOptional(id)
                .filter(found -> owners.include(found.ownerOrganizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, campaign.version());
        return campaign;
    }
}
