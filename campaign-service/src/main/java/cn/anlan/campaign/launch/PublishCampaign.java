package cn.anlan.campaign.launch;

import cn.anlan.access.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Publishes a draft and enrols its units, in one transaction.
@ApplicationScoped
class PublishCampaign {

    private final RunCampaigns run;
    private final CampaignEvents events;
    private final Event<ContentProposed> proposed;
    private final Event<CampaignPublished> published;
    private final AuditLog audit;
    private final Clock clock;

    PublishCampaign(
            RunCampaigns run,
            CampaignEvents events,
            Event<ContentProposed> proposed,
            Event<CampaignPublished> published,
            AuditLog audit,
            Clock clock) {
        this.run = run;
        this.events = events;
        this.proposed = proposed;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign publish(UUID id, @Nullable String ifMatch) {
        var campaign = run.require(id, ifMatch);
        proposed.fire(new ContentProposed(campaign, campaign.content(), ""));
        campaign.publish(LocalDate.now(clock));
        events.publish(campaign);
        published.fire(new CampaignPublished(campaign));
        audit.record("campaign.publish", "campaign", id, Map.of("code", campaign.code()));
        return campaign;
    }
}
