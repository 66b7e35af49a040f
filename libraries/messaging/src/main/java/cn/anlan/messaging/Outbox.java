package cn.anlan.messaging;

import cn.anlan.events.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Publishes events with the transaction that caused them: they are sent if, and only if, it commits.
///
/// Events of one aggregate reach consumers in the order in which they were appended, provided that the
/// transactions that change the aggregate are serialised by the database (a version column or a row lock, as for
/// every aggregate here).
public interface Outbox {

    /// The longest event data, in bytes of UTF-8. Brokers refuse a record of more than 1 MiB by default, and a record
    /// that is refused would hold up all that follow.
    int MAX_DATA_BYTES = 900_000;

    /// Appends one event to the outbox.
    ///
    /// @throws IllegalStateException when no transaction is active
    /// @throws IllegalArgumentException when the data is longer than [#MAX_DATA_BYTES]
    default <T> void append(Event<T> event) {
        appendAll(List.of(event));
    }

    /// Appends many events, in their order, at the cost of few statements.
    ///
    /// @throws IllegalStateException when no transaction is active
    /// @throws IllegalArgumentException when an event's data is longer than [#MAX_DATA_BYTES]
    void appendAll(Collection<? extends Event<?>> events);

    /// Appends an event for each of many aggregates, alike but for the ids in them. The database writes them out: what
    /// travels to it is one pattern, and the ids.
    ///
    /// @param pattern one such event, with a stand-in wherever the ids differ; each event gets an id of its own
    /// @param idsByStandIn for each stand-in the ids that take its place, one for each event; the aggregate
    ///     id of the pattern must be among the stand-ins
    /// @throws IllegalStateException when no transaction is active
    /// @throws IllegalArgumentException when the pattern is longer than [#MAX_DATA_BYTES], or the lists differ
    ///     in length
    void appendAlike(Event<?> pattern, Map<UUID, List<UUID>> idsByStandIn);
}
