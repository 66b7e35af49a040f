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

/// Ends campaigns: calls them off, concludes them before their time, puts them away.
@ApplicationScoped
class CloseCampaign {

    private final CampaignRepository campaigns;
    private final RunCampaigns run;
    private final CampaignEvents events;
    private final Event<CampaignCancelled> cancelled;
    private final Event<CampaignShortened> shortened;
    private final AuditLog audit;
    private final Clock clock;

    CloseCampaign(
            CampaignRepository campaigns,
            RunCampaigns run,
            CampaignEvents events,
            Event<CampaignCancelled> cancelled,
            Event<CampaignShortened> shortened,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.run = run;
        this.events = events;
        this.cancelled = cancelled;
        this.shortened = shortened;
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
        campaign.conclude(reason, LocalDate.now(clock));
        events.publish(campaign);
        shortened.fire(new CampaignShortened(campaign));
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
