package cn.anlan.inspection.duty;

import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.CampaignStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A campaign as it was published: one self-review may be due so many days after something else that it asks for.
@Entity
@Table(name = "review_campaign")
class CampaignReplica {

    @Id
    private UUID id;

    private boolean cancelled;
    private boolean archived;
    private String content;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected CampaignReplica() {}

    CampaignReplica(Event<CampaignChanged> event) {
        id = event.data().id();
        cancelled = event.data().status() == CampaignStatus.CANCELLED;
        archived = event.data().status() == CampaignStatus.ARCHIVED;
        content = EventJson.write(event);
    }

    UUID id() {
        return id;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean archived() {
        return archived;
    }

    CampaignChanged published() {
        return EventJson.read(EventTypes.CAMPAIGN_CHANGED, content.getBytes(StandardCharsets.UTF_8));
    }
}
