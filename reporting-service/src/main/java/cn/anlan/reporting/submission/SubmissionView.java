package cn.anlan.reporting.submission;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.submission.SubmissionState;
import cn.anlan.reporting.CallerLanguage;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Submission", description = "An organisation's answer to a report that it owes.")
record SubmissionView(
        UUID id,
        UUID commitmentId,
        UUID organizationId,
        UUID campaignId,
        SubmissionState state,
        @Schema(examples = "已提交") String stateLabel,
        @Schema(examples = "已开展宣讲2场，覆盖46人。") String narrative,
        Map<String, BigDecimal> figures,
        boolean nothingToReport,

        @Schema(description = "When it was last submitted.") @Nullable
        OffsetDateTime submittedAt,

        @Schema(description = "Whether that was before the due time.")
        boolean onTime,

        @Schema(description = "Why it was sent back.", examples = "没有写明整改情况") @Nullable
        String returnReason,

        OffsetDateTime createdAt) {

    static SubmissionView of(Submission submission, CallerLanguage language) {
        SubmissionContent content = submission.content();
        return new SubmissionView(
                submission.id(),
                submission.commitmentId(),
                submission.organizationId(),
                submission.campaignId(),
                submission.state(),
                language.textOf(label(submission.state())),
                content.narrative(),
                content.figures(),
                content.nothingToReport(),
                submission.submittedAt(),
                submission.onTime(),
                submission.returnReason(),
                submission.createdAt());
    }

    private static LocalizedText label(SubmissionState state) {
        return switch (state) {
            case DRAFT -> new LocalizedText("草稿", "Draft");
            case SUBMITTED -> new LocalizedText("已报送", "Submitted");
            case RETURNED -> new LocalizedText("已退回", "Returned");
            case ACCEPTED -> new LocalizedText("已接收", "Accepted");
        };
    }
}
