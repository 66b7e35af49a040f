package cn.anlan.campaign.launch;

import cn.anlan.access.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends campaigns: calls them off, concludes them before their time, puts them away.
@ApplicationScoped
class CloseCampaign {

    private final CampaignRepository campaigns;
    private final RunCampaigns run;
    private final CampaignEvents events;
    private final Event<ContentProposed> proposed;
    private final Event<CampaignAmended> amended;
    private final Event<CampaignCancelled> cancelled;
    private final AuditLog audit;
    private final Clock clock;

    CloseCampaign(
            CampaignRepository campaigns,
            RunCampaigns run,
            CampaignEvents events,
            Event<ContentProposed> proposed,
            Event<CampaignAmended> amended,
            Event<CampaignCancelled> cancelled,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.run = run;
        this.events = events;
        this.proposed = proposed;
        this.amended = amended;
        this.cancelled = cancelled;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign cancel(UUID id, @Nullable String ifMatch, String reason) {
        var campaign = run.require(id, ifMatch);
        boolean announced = campaign.status() != CampaignStatus.DRAFT;
        campaign.cancel(reason);
        if (announced) {
            events.publish(campaign);
            cancelled.fire(new CampaignCancelled(campaign));
        } else {
            // Nobody has heard of the draft, and nobody owes anything for it.
            campaigns.flush();
        }
        audit.record("campaign.cancel", "campaign", id, Map.of("reason", reason));
        return campaign;
    }

    @Transactional
    Campaign conclude(UUID id, @Nullable String ifMatch, String reason) {
        var campaign = run.require(id, ifMatch);
        var now = OffsetDateTime.now(clock);
        proposed.fire(new ContentProposed(campaign, campaign.content().endingOn(now.toLocalDate()), ""));
        campaign.conclude(reason, now);
        events.publish(campaign);
        amended.fire(new CampaignAmended(campaign, reason));
        audit.record("campaign.conclude", "campaign", id, Map.of("reason", reason));
        return campaign;
    }

    @Transactional
    Campaign archive(UUID id, @Nullable String ifMatch) {
        var campaign = run.require(id, ifMatch);
        campaign.archive();
        events.publish(campaign);
        audit.record("campaign.archive", "campaign", id, Map.of());
        return campaign;
    }
}
