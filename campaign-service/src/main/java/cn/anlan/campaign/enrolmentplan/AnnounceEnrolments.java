package cn.anlan.campaign.enrolmentplan;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tells others who takes part, and what is asked of them.
@ApplicationScoped
public class AnnounceEnrolments {

    private final EventFactory events;
    private final Outbox outbox;

    AnnounceEnrolments(EventFactory events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public void announce(Campaign campaign, List<EnrolmentToPlan> enrolments, EnrolmentState state) {
        outbox.appendAll(enrolments.stream()
                .map(enrolment -> announcement(campaign, enrolment, state))
                .toList());
    }

    private Event<EnrolmentChanged> announcement(Campaign campaign, EnrolmentToPlan enrolment, EnrolmentState state) {
        return events.of(
                EventTypes.ENROLMENT_CHANGED,
                enrolment.id(),
                enrolment.version(),
                new EnrolmentChanged(
                        enrolment.id(),
                        campaign.id(),
                        enrolment.organizationId(),
                        state,
                        enrolment.enrolledOn(),
                        enrolment.requirementIds()));
    }
}
