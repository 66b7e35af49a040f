package cn.anlan.reporting.dashboard;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public report of a hazard that a figure counts.
record CountedHazard(
        UUID id,
        String trackingNumber,
        String category,
        UUID organizationId,
        HazardState state,
        @Nullable HazardGrade grade,
        @Nullable HazardOutcome outcome,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt) {}
