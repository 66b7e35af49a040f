package cn.anlan.messaging;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Makes events of what a use case knows, and fills in what surrounds it: id, time, source, actor and trace.
@Singleton
public final class EventFactory {

    private final MessagingConfig config;
    private final ActorSupplier actor;
    private final Clock clock;

    EventFactory(MessagingConfig config, ActorSupplier actor, Clock clock) {
        this.config = config;
        this.actor = actor;
        this.clock = clock;
    }

    /// An event that says what the aggregate's public state is now.
    ///
    /// @param aggregateVersion higher than in every earlier event of the aggregate
    public <T> Event<T> of(EventType<T> type, UUID aggregateId, long aggregateVersion, T data) {
        return new Event<>(
                Ids.next(),
                type,
                aggregateId,
                aggregateVersion,
                OffsetDateTime.now(clock),
                config.source(),
                actor.actor(),
                actor.organizationId(),
                TraceContext.current(),
                data);
    }
}
