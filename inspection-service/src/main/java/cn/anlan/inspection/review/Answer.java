package cn.anlan.inspection.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The answer to one check point.
///
/// @param reason why it does not apply
/// @param practice what is done, and with what result
/// @param deadline the last day for the measure
@Embeddable
record Answer(
        @Enumerated(EnumType.STRING) AnswerResult result,
        @Nullable String reason,
        @Nullable String practice,
        @Nullable String problem,
        @Nullable String rootCause,
        @Nullable String measure,
        @Nullable String owner,
        @Nullable LocalDate deadline) {}
