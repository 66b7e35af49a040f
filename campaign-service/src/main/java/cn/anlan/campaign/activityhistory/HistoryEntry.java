package cn.anlan.campaign.activityhistory;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step that a record took: who, when, what.
///
/// @param version of the record after the step
/// @param state after the step
/// @param actor the subject of whoever took it
/// @param organizationId for whom the actor took it
@Schema(name = "ActivityHistoryEntry")
public record HistoryEntry(
        long version,
        ActivityStep step,
        ActivityStatus state,
        String actor,
        @Nullable UUID organizationId,
        OffsetDateTime takenAt,
        @Nullable String reason,
        List<FieldChange> changes) {}
