package cn.anlan.messaging.inbox;

import cn.anlan.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What an operator can do about events that a handler could not take.
@Singleton
public final class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final Transactions transactions;
    private final Handling handling;
    private final Subscriptions subscriptions;

    ParkedEvents(Transactions transactions, Handling handling, Subscriptions subscriptions) {
        this.transactions = transactions;
        this.handling = handling;
        this.subscriptions = subscriptions;
    }

    /// What came of a replay.
    ///
    /// @param replayed how many events were taken
    /// @param failure why the rest were not; null when none are left
    public record Replay(int replayed, @Nullable String failure) {

        private Replay plus(Replay other) {
            return new Replay(replayed + other.replayed, failure == null ? other.failure : failure);
        }
    }

    /// The parked events, longest waiting first.
    public List<ParkedEvent> list(int limit) {
        return transactions.inOwn(connection -> ParkedEventTable.list(connection, limit));
    }

    /// Replays the event, with all that wait with it for the same handler: those of its aggregate, in their
    /// order. Stops at the first that fails again.
    public Replay replay(UUID eventId) {
        return transactions.inOwn(connection -> ParkedEventTable.queuesOf(connection, eventId)).stream()
                .map(this::replay)
                .reduce(new Replay(0, null), Replay::plus);
    }

    /// Replays everything, each aggregate in its order.
    public Replay replayAll() {
        return transactions.inOwn(ParkedEventTable::queues).stream()
                .map(this::replay)
                .reduce(new Replay(0, null), Replay::plus);
    }

    /// Gives the event up, and replays what waits behind it. Since events carry state, the next one of the
    /// aggregate makes up for it.
    public Replay discard(UUID eventId) {
        List<ParkedEventTable.Queue> queues =
                transactions.inOwn(connection -> ParkedEventTable.queuesOf(connection, eventId));
        for (ParkedEventTable.Queue queue : queues) {
            transactions.inOwn(connection -> {
                Inbox.lock(connection, queue.handler(), queue.aggregateId());
                ParkedEventTable.discard(connection, queue.handler(), eventId);
                return queue;
            });
            LOG.warnf("%s never takes event %s: an operator discarded it", queue.handler(), eventId);
        }
        return queues.stream().map(this::replay).reduce(new Replay(0, null), Replay::plus);
    }

    private Replay replay(ParkedEventTable.Queue queue) {
        int replayed = 0;
        try {
            EventHandler<?> handler = subscriptions.named(queue.handler());
            while (handling.replay(handler, queue)) {
                replayed++;
            }
            return new Replay(replayed, null);
        } catch (RuntimeException failure) {
            String reason = Failures.reason(failure);
            LOG.warnf("Replay for %s, aggregate %s, failed: %s", queue.handler(), queue.aggregateId(), reason);
            explain(queue, reason);
            return new Replay(replayed, reason);
        }
    }

    private void explain(ParkedEventTable.Queue queue, String reason) {
        transactions.inOwn(connection -> {
            Inbox.lock(connection, queue.handler(), queue.aggregateId());
            ParkedEventTable.Entry first =
                    ParkedEventTable.first(connection, queue).orElse(null);
            if (first != null) {
                ParkedEventTable.explain(connection, first.seq(), reason);
            }
            return first != null;
        });
    }
}
