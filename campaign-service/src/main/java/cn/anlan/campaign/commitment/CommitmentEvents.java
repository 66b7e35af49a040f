package cn.anlan.campaign.commitment;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.messaging.EventFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Commitments as others learn of them.
@ApplicationScoped
class CommitmentEvents {

    private static final String SERVICE = "campaign-service";
    private static final String SUBJECT = "REQUIREMENT";

    /// They stand where the events of a slot differ.
    static final UUID ANY_COMMITMENT = Ids.named("stand-in:commitment");

    static final UUID ANY_ORGANIZATION = Ids.named("stand-in:organization");

    private final EventFactory events;

    CommitmentEvents(EventFactory events) {
        this.events = events;
    }

    /// What is told of every commitment of a slot when it is opened.
    Event<CommitmentChanged> pattern(Campaign campaign, CommitmentSlot slot) {
        var terms = slot.terms(ANY_COMMITMENT, ANY_COMMITMENT, campaign.id(), ANY_ORGANIZATION);
        return of(Commitment.open(terms, slot.quantity()));
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
