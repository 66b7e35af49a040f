package cn.anlan.messaging;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;

/// Receives the events of one type. Every CDI bean of this type is subscribed when the service starts.
///
/// Each event takes effect exactly once per handler: [#handle] runs inside a transaction that also records the event as
/// seen. Events of one aggregate come in order; one that is older than what the handler has seen of its aggregate is
/// skipped, since events carry state.
///
/// What [#handle] throws decides what follows. A failure of the database's connection, a lock or a time-out is
/// tried again until it succeeds. Any other is tried a few times; then the event is parked with the reason, later
/// events of the same aggregate are parked behind it, and an operator can replay them.
public interface EventHandler<T> {

    /// The type of event that is handled.
    EventType<T> type();

    /// Takes the event into account, within the current transaction.
    void handle(Event<T> event);

    /// Names the handler in the inbox. Under a new name it starts without memory of what it has seen.
    default String name() {
        Class<?> type = getClass();
        return (type.isSynthetic() || type.getSimpleName().endsWith("_Subclass") ? type.getSuperclass() : type)
                .getSimpleName();
    }
}
