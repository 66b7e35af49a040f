package cn.anlan.campaign.launch;

import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignAmendment;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Campaigns as others learn of them: from their publication on.
@ApplicationScoped
public class CampaignEvents {

    private final CampaignRepository campaigns;
    private final EventFactory events;
    private final Outbox outbox;

    CampaignEvents(CampaignRepository campaigns, EventFactory events, Outbox outbox) {
        this.campaigns = campaigns;
        this.events = events;
        this.outbox = outbox;
    }

    public void publish(Campaign campaign) {
        // The version that the event carries is given by the database.
        campaigns.flush();
        outbox.append(events.of(EventTypes.CAMPAIGN_CHANGED, campaign.id(), campaign.version(), changed(campaign)));
    }

    private static @Nullable CampaignAmendment amendment(Campaign campaign) {
        var amendedAt = campaign.amendedAt();
        return amendedAt == null ? null : new CampaignAmendment(campaign.amendmentNumber(), amendedAt);
    }

    private static CampaignChanged changed(Campaign campaign) {
        return new CampaignChanged(
                campaign.id(),
                campaign.code(),
                campaign.title(),
                Objects.requireNonNullElse(campaign.templateKey(), CampaignChanged.NO_TEMPLATE),
                campaign.ownerOrganizationId(),
                campaign.documentNumber(),
                campaign.theme(),
                campaign.startsOn(),
                campaign.endsOn(),
                Objects.requireNonNull(campaign.publishedOn()),
                cn.anlan.events.campaign.CampaignStatus.valueOf(
                        campaign.status().name()),
                campaign.terms().phases(),
                campaign.terms().requirements(),
                campaign.parentId(),
                amendment(campaign));
    }
}
