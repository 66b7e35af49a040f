package cn.anlan.inspection.duty;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keeps what is needed of campaigns, and brings the duties of all who are enrolled in line.
@ApplicationScoped
class FollowCampaigns implements EventHandler<CampaignChanged> {

    private static final int BATCH = 500;

    private final CampaignReplicas campaigns;
    private final EnrolmentReplicas enrolments;
    private final ReviewDuties duties;

    FollowCampaigns(CampaignReplicas campaigns, EnrolmentReplicas enrolments, ReviewDuties duties) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.duties = duties;
    }

    @Override
    public EventType<CampaignChanged> type() {
        return EventTypes.CAMPAIGN_CHANGED;
    }

    @Override
    public void handle(Event<CampaignChanged> event) {
        CampaignChanged campaign = event.data();
        campaigns.exclusiveLock(campaign.id());
        CampaignReplica replica = campaigns.getEntityManager().merge(new CampaignReplica(event));
        if (campaign.requirements().stream().noneMatch(ReviewDuties::asksForReview)
                && !duties.areOpenIn(campaign.id())) {
            return;
        }
        Instant changedAt = campaign.amendment() == null
                ? event.time().toInstant()
                : campaign.amendment().effectiveAt().toInstant();
        UUID last = null;
        List<EnrolmentReplica> batch;
        do {
            batch = enrolments.after(campaign.id(), last, BATCH);
            for (EnrolmentReplica enrolment : batch) {
                duties.materialise(replica, enrolment, changedAt);
                last = enrolment.id();
            }
        } while (batch.size() == BATCH);
    }
}
