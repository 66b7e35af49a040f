package cn.anlan.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubmissionRevision", description = "The whole new content of a submission.")
record ReviseRequest(
        @Size(max = 20_000) @Schema(examples = "已开展宣讲两次，参加人数 86 人。") @Nullable
        String narrative,

        @Size(max = 100) @Nullable Map<@NotBlank @Size(max = 64) String, @NotNull BigDecimal> figures,
        @Nullable Boolean nothingToReport) {

    SubmissionContent content() {
        return SubmissionContent.of(narrative, figures, nothingToReport);
    }
}
