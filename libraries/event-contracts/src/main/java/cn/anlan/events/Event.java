package cn.anlan.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One published change, with the attributes of a CloudEvent.
///
/// Events carry state: `data` is the aggregate's whole public state after the change. A consumer that has seen a
/// higher `aggregateVersion` of the same aggregate ignores the event and has lost nothing.
///
/// @param id identifies the event; the same event delivered twice has the same id
/// @param aggregateId the aggregate that changed, and the Kafka key
/// @param aggregateVersion grows with every change of the aggregate, not necessarily by one
/// @param time when the change happened, by the business clock
/// @param source the publishing service, e.g. `/anlan/campaign-service`
/// @param actor the subject who caused the change, or `system`
/// @param organizationId the organisation for which the actor acted
/// @param traceparent W3C trace context of the request that caused the change
public record Event<T>(
        UUID id,
        EventType<T> type,
        UUID aggregateId,
        long aggregateVersion,
        OffsetDateTime time,
        String source,
        String actor,
        @Nullable UUID organizationId,
        @Nullable String traceparent,
        T data) {}
