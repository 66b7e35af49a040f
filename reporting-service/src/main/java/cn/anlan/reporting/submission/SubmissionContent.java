package cn.anlan.reporting.submission;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a submission says.
///
/// @param narrative the report in words; may be empty
/// @param figures named figures of the report
/// @param nothingToReport an explicit empty report (零报告), which counts as one
record SubmissionContent(String narrative, Map<String, BigDecimal> figures, boolean nothingToReport) {

    SubmissionContent {
        figures = Map.copyOf(figures);
    }

    /// The content of a request, in which whatever is absent is empty.
    static SubmissionContent of(
            @Nullable String narrative, @Nullable Map<String, BigDecimal> figures, @Nullable Boolean nothingToReport) {
        return new SubmissionContent(
                narrative == null ? "" : narrative,
                figures == null ? Map.of() : figures,
                Boolean.TRUE.equals(nothingToReport));
    }

    boolean isEmpty() {
        return narrative.isBlank() && figures.isEmpty() && !nothingToReport;
    }
}
