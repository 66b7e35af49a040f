package cn.anlan.events.escalation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one escalation of an overdue commitment.
///
/// @param resolvedAt when the commitment ceased to be overdue
public record EscalationChanged(
        UUID id,
        UUID commitmentId,
        UUID organizationId,
        EscalationLevel level,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime resolvedAt) {}
