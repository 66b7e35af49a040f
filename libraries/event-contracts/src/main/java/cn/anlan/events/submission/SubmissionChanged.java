package cn.anlan.events.submission;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one submission towards a commitment.
///
/// @param submittedAt when it was last submitted
/// @param onTime whether that was before the commitment's due time; false while it was never submitted
public record SubmissionChanged(
        UUID id,
        UUID commitmentId,
        UUID organizationId,
        UUID campaignId,
        SubmissionState state,
        @Nullable OffsetDateTime submittedAt,
        boolean onTime) {}
