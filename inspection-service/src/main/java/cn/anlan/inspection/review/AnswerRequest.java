package cn.anlan.inspection.review;

import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record AnswerRequest(
        @NotNull AnswerResult result,

        @Schema(description = "Why the point does not apply; required with NOT_APPLICABLE.") @Nullable @Size(max = 4000)
        String reason,

        @Schema(description = "What is done, and with what result.", examples = "每半年组织一次综合演练")
        @Nullable
        @Size(max = 4000)
        String practice,

        @Schema(description = "Required with PARTLY and NOT_CONFORMING.", examples = "下半年演练未按计划开展")
        @Nullable
        @Size(max = 4000)
        String problem,

        @Nullable @Size(max = 4000) @Schema(examples = "计划没有落实到人")
        String rootCause,

        @Nullable @Size(max = 4000) @Schema(examples = "补做演练并存档")
        String measure,

        @Nullable @Size(max = 200) @Schema(examples = "安全部经理")
        String owner,

        @Schema(description = "The last day for the measure.") @Nullable
        LocalDate deadline) {

    /// @throws ProblemException `validation-failed` where the result asks for more
    Answer answer() {
        if (result.isProblem() && isBlank(problem)) {
            throw ProblemException.invalid(
                    FieldError.of("/problem", "required-by-result", "请填写存在的问题", "say what the problem is"));
        }
        if (result == AnswerResult.NOT_APPLICABLE && isBlank(reason)) {
            throw ProblemException.invalid(
                    FieldError.of("/reason", "required-by-result", "请填写不适用的理由", "say why it does not apply"));
        }
        if (result == AnswerResult.CONFORMING && isBlank(practice)) {
            throw ProblemException.invalid(FieldError.of(
                    "/practice", "required-by-result", "请填写做法和成效", "say what is done and with what result"));
        }
        return new Answer(result, reason, practice, problem, rootCause, measure, owner, deadline);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
