package cn.anlan.messaging.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/// An event that waits for an operator.
///
/// @param id the event's id
/// @param handler the handler that did not take it
/// @param reason what went wrong, or the event behind which it waits
public record ParkedEvent(
        UUID id, String handler, UUID aggregateId, String topic, String reason, OffsetDateTime parkedAt) {}
