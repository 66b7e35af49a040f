package cn.anlan.campaign.commitment;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.messaging.EventFactory;
import jakarta.enterprise.context.ApplicationScoped;

/// Commitments as others learn of them.
@ApplicationScoped
class CommitmentEvents {

    private static final String SERVICE = "campaign-service";
    private static final String SUBJECT = "REQUIREMENT";

    private final EventFactory events;

    CommitmentEvents(EventFactory events) {
        this.events = events;
    }

    Event<CommitmentChanged> of(Commitment commitment) {
        var terms = commitment.terms();
        return events.of(
                EventTypes.COMMITMENT_CHANGED,
                terms.id(),
                commitment.version(),
                new CommitmentChanged(
                        terms.id(),
                        SERVICE,
                        terms.kind(),
                        terms.organizationId(),
                        SUBJECT,
                        terms.requirementId(),
                        terms.title(),
                        terms.campaignId(),
                        terms.requirementId(),
                        terms.counterKey(),
                        terms.periodStart(),
                        terms.periodEnd(),
                        terms.dueAt(),
                        commitment.quantityDue(),
                        commitment.done().quantity(),
                        commitment.state(),
                        commitment.fulfilledAt()));
    }
}
