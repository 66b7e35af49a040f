package cn.anlan.campaign.amendment;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.ContentRules;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignEvents;
import cn.anlan.campaign.launch.ContentProposed;
import cn.anlan.campaign.launch.RunCampaigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Amends published campaigns.
@ApplicationScoped
public class AmendCampaign {

    private final RunCampaigns run;
    private final CampaignEvents events;
    private final Event<ContentProposed> proposed;
    private final Event<CampaignAmended> amended;
    private final AuditLog audit;
    private final Clock clock;

    AmendCampaign(
            RunCampaigns run,
            CampaignEvents events,
            Event<ContentProposed> proposed,
            Event<CampaignAmended> amended,
            AuditLog audit,
            Clock clock) {
        this.run = run;
        this.events = events;
        this.proposed = proposed;
        this.amended = amended;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign amend(UUID id, @Nullable String ifMatch, AmendRequest request) {
        var campaign = run.require(id, ifMatch);
        campaign.requireAmendable();
        var now = OffsetDateTime.now(clock);
        var after = request.content().content(id).following(campaign.content(), now.toLocalDate());
        ContentRules.check(after, campaign.startsOn(), "/content");
        AmendmentRules.check(campaign.content(), after, campaign.publishedOn(), now);
        return apply(campaign, after, now, request.reason());
    }

    /// Follows an amendment of the campaign above. A deadline of it may have passed in the meantime; it is then not
    /// asked.
    @Transactional(Transactional.TxType.MANDATORY)
    public Campaign follow(Campaign campaign, CampaignContent wanted, String reason) {
        campaign.requireAmendable();
        var now = OffsetDateTime.now(clock);
        var after = wanted.following(campaign.content(), now.toLocalDate());
        ContentRules.check(after, campaign.startsOn(), "");
        return apply(campaign, after, now, reason);
    }

    private Campaign apply(Campaign campaign, CampaignContent after, OffsetDateTime now, String reason) {
        proposed.fire(new ContentProposed(campaign, after, "/content"));
        campaign.amend(after, now);
        events.publish(campaign);
        amended.fire(new CampaignAmended(campaign, reason));
        audit.record(
                "campaign.amend",
                "campaign",
                campaign.id(),
                Map.of("number", campaign.amendmentNumber(), "reason", reason));
        return campaign;
    }
}
