package cn.anlan.hazard.report;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// What the verification found, and what became of it.
///
/// @param outcome once it is known: at once where there is no hazard
/// @param grade of a hazard that is real
@Embeddable
record Result(
        String summary,
        @Enumerated(EnumType.STRING) @Nullable HazardGrade grade,
        @Enumerated(EnumType.STRING) @Nullable HazardOutcome outcome) {

    static Result of(Verification verification) {
        return switch (verification) {
            case Verification.Substantiated real -> new Result(real.summary(), real.grade(), null);
            case Verification.Unsubstantiated unreal -> new Result(unreal.summary(), null, HazardOutcome.UNFOUNDED);
        };
    }

    Result endingAs(HazardOutcome end) {
        return new Result(summary, grade, end);
    }
}
