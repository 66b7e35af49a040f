package cn.anlan.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubmissionDraft", description = "A report towards a commitment.")
record DraftRequest(
        @Schema(description = "Chosen by the client, for what it creates offline.") @Nullable
        UUID id,

        @NotNull UUID commitmentId,

        @Schema(description = "The report in words.", examples = "已开展宣讲两次，参加人数 86 人。") @Size(max = 20_000) @Nullable
        String narrative,

        @Schema(description = "Named figures of the report.") @Size(max = 100) @Nullable
        Map<@NotBlank @Size(max = 64) String, @NotNull BigDecimal> figures,

        @Schema(description = "An explicit empty report (零报告).") @Nullable
        Boolean nothingToReport) {

    SubmissionContent content() {
        return SubmissionContent.of(narrative, figures, nothingToReport);
    }
}
