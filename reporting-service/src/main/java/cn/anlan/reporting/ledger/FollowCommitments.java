package cn.anlan.reporting.ledger;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.messaging.EventHandler;
import jakarta.inject.Singleton;

/// Keeps the ledger up with the commitments of the other services. This one's own are in it before they are published.
@Singleton
final class FollowCommitments implements EventHandler<CommitmentChanged> {

    private final Ledger ledger;

    FollowCommitments(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public EventType<CommitmentChanged> type() {
        return EventTypes.COMMITMENT_CHANGED;
    }

    @Override
    public void handle(Event<CommitmentChanged> event) {
        if (!event.data().service().equals(Commitment.REPORTING_SERVICE)) {
            ledger.record(event.data(), event.aggregateVersion());
        }
    }
}
