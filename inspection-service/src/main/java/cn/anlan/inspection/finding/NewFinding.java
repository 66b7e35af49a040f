package cn.anlan.inspection.finding;

import cn.anlan.events.Ids;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a source reports to the ledger.
///
/// @param sourceId the self-review, inspection or hazard report
/// @param checkPoint which point of the source, where it has several
/// @param organizationId who must rectify it
/// @param dueAt the first instant that is too late, where the source has set a deadline already
public record NewFinding(
        FindingSource sourceType,
        UUID sourceId,
        @Nullable String checkPoint,
        UUID organizationId,
        @Nullable UUID campaignId,
        HazardGrade grade,
        String title,
        @Nullable Instant dueAt) {

    /// Derived from the source, so that what is reported twice is one finding.
    UUID id() {
        return Ids.named("finding:" + sourceType + ":" + sourceId + (checkPoint == null ? "" : ":" + checkPoint));
    }
}
