package cn.anlan.events.finding;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one finding (问题隐患) in the hazard ledger.
///
/// @param sourceId the self-review, inspection or hazard report that brought it up
/// @param organizationId who is responsible for its rectification
/// @param dueAt the first instant at which its rectification is late, once a deadline is set
public record FindingChanged(
        UUID id,
        FindingSource sourceType,
        UUID sourceId,
        UUID organizationId,
        @Nullable UUID campaignId,
        HazardGrade grade,
        FindingState state,
        String title,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime rectifiedAt,
        @Nullable OffsetDateTime closedAt) {}
