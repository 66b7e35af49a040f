package cn.anlan.campaign.launch;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Publishes a draft and enrols its units, in one transaction.
@ApplicationScoped
class PublishCampaign {

    private final CampaignRepository campaigns;
    private final CampaignEvents events;
    private final Event<CampaignPublished> published;
    private final CampaignOwners owners;
    private final AuditLog audit;

    PublishCampaign(
            CampaignRepository campaigns,
            CampaignEvents events,
            Event<CampaignPublished> published,
            CampaignOwners owners,
            AuditLog audit) {
        this.campaigns = campaigns;
        this.events = events;
        this.published = published;
        this.owners = owners;
        this.audit = audit;
    }

    @Transactional
    Campaign publish(UUID id, @Nullable String ifMatch) {
        var campaign = campaigns
                .findByIdOptional(id)
                .filter(found -> owners.include(found.ownerOrganizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, campaign.version());
        campaign.publish();
        events.publish(campaign);
        published.fire(new CampaignPublished(campaign));
        audit.record("campaign.publish", "campaign", id, Map.of("code", campaign.code()));
        return campaign;
    }
}
