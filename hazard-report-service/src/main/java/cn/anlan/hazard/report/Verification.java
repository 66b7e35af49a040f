package cn.anlan.hazard.report;

import cn.anlan.events.finding.HazardGrade;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the handling unit found on the spot.
///
/// @param summary in the unit's words, fit to be published
public sealed interface Verification {

    String summary();

    /// The hazard is real.
    ///
    /// @param responsibleOrganizationId who must rectify it
    /// @param rectifyBy the last day that the unit grants, if it grants one
    record Substantiated(
            String summary,
            HazardGrade grade,
            UUID responsibleOrganizationId,
            @Nullable LocalDate rectifyBy) implements Verification {}

    /// There is no hazard.
    record Unsubstantiated(String summary) implements Verification {}
}
