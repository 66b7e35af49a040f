package cn.anlan.inspection.review;

import cn.anlan.inspection.InChina;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A self-review as the API shows it.
@Schema(name = "SelfReview")
record ReviewView(
        UUID id,
        long version,
        @Nullable UUID campaignId,
        UUID organizationId,
        @Schema(examples = "responsibility-2023-e") String checklistKey,
        int checklistVersion,
        ReviewStatus state,
        @Schema(examples = "已提交") String stateLabel,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime submittedAt,

        @Schema(description = "Why it was sent back.", examples = "应急演练一项没有附记录") @Nullable
        String returnReason,

        @Schema(description = "Findings that its answers opened.")
        int findingsOpened,

        List<AnswerView> answers) {

    @Schema(name = "SelfReviewAnswer")
    record AnswerView(
            @Schema(examples = "E5c") String checkPoint,
            AnswerResult result,
            @Schema(examples = "没有此类作业") @Nullable String reason,
            @Schema(examples = "每季度一次综合演练") @Nullable String practice,
            @Schema(examples = "未按计划开展应急演练") @Nullable String problem,
            @Schema(examples = "计划没有落实到人") @Nullable String rootCause,
            @Schema(examples = "补做演练并存档") @Nullable String measure,
            @Schema(examples = "安全部经理") @Nullable String owner,
            @Nullable LocalDate deadline) {}

    static ReviewView of(SelfReview review, Language language) {
        return new ReviewView(
                review.id(),
                review.number(),
                review.campaignId(),
                review.organizationId(),
                review.checklistKey(),
                review.checklistVersion(),
                review.state(),
                review.state().label(language),
                InChina.time(review.createdAt()),
                InChina.timeOrNull(review.submittedAt()),
                review.returnReason(),
                review.findingsOpened(),
                review.answers().entrySet().stream()
                        .map(entry -> answer(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static AnswerView answer(String checkPoint, Answer answer) {
        return new AnswerView(
                checkPoint,
                answer.result(),
                answer.reason(),
                answer.practice(),
                answer.problem(),
                answer.rootCause(),
                answer.measure(),
                answer.owner(),
                answer.deadline());
    }
}
