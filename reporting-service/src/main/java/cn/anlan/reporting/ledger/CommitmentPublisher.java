package cn.anlan.reporting.ledger;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/// Publishes what this service's own commitments have become.
@Singleton
public final class CommitmentPublisher {

    private final EventFactory events;
    private final Outbox outbox;

    CommitmentPublisher(EventFactory events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public void publish(List<Commitment> changed) {
        outbox.appendAll(changed.stream().map(this::event).toList());
    }

    private Event<CommitmentChanged> event(Commitment commitment) {
        return events.of(EventTypes.COMMITMENT_CHANGED, commitment.id(), commitment.version(), commitment.content());
    }
}
