package cn.anlan.inspection.duty;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps who takes part in which campaign, and brings the duties of each in line.
@ApplicationScoped
class FollowEnrolments implements EventHandler<EnrolmentChanged> {

    private final CampaignReplicas campaigns;
    private final EnrolmentReplicas enrolments;
    private final ReviewDuties duties;

    FollowEnrolments(CampaignReplicas campaigns, EnrolmentReplicas enrolments, ReviewDuties duties) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.duties = duties;
    }

    @Override
    public EventType<EnrolmentChanged> type() {
        return EventTypes.ENROLMENT_CHANGED;
    }

    @Override
    public void handle(Event<EnrolmentChanged> event) {
        campaigns.shareLock(event.data().campaignId());
        EnrolmentReplica enrolment = enrolments.getEntityManager().merge(new EnrolmentReplica(event.data()));
        campaigns
                .findByIdOptional(enrolment.campaignId())
                .ifPresent(campaign ->
                        duties.materialise(campaign, enrolment, event.time().toInstant()));
    }
}
