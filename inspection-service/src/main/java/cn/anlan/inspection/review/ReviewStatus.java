package cn.anlan.inspection.review;

import cn.anlan.events.review.ReviewState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;

/// Where a self-review stands, and the only table of what may follow.
enum ReviewStatus {
    DRAFT,
    SUBMITTED,
    /// Sent back to be done properly.
    RETURNED,
    ACCEPTED;

    /// The status after the step.
    ///
    /// @throws ProblemException `state-conflict` where the step is not possible
    ReviewStatus after(ReviewStep step) {
        return switch (this) {
            case DRAFT ->
                switch (step) {
                    case ANSWER -> DRAFT;
                    case SUBMIT -> SUBMITTED;
                    case RETURN, ACCEPT -> throw refused(step);
                };
            case SUBMITTED ->
                switch (step) {
                    case RETURN -> RETURNED;
                    case ACCEPT -> ACCEPTED;
                    case ANSWER, SUBMIT -> throw refused(step);
                };
            case RETURNED ->
                switch (step) {
                    case ANSWER -> RETURNED;
                    case SUBMIT -> SUBMITTED;
                    case RETURN, ACCEPT -> throw refused(step);
                };
            case ACCEPTED -> throw refused(step);
        };
    }

    ReviewState published() {
        return switch (this) {
            case DRAFT -> ReviewState.DRAFT;
            case SUBMITTED -> ReviewState.SUBMITTED;
            case RETURNED -> ReviewState.RETURNED;
            case ACCEPTED -> ReviewState.ACCEPTED;
        };
    }

    String label(Language language) {
        return switch (language) {
            case ZH_CN ->
                switch (this) {
                    case DRAFT -> "填写中";
                    case SUBMITTED -> "已提交";
                    case RETURNED -> "已退回";
                    case ACCEPTED -> "已通过";
                };
            case EN ->
                switch (this) {
                    case DRAFT -> "Draft";
                    case SUBMITTED -> "Submitted";
                    case RETURNED -> "Returned";
                    case ACCEPTED -> "Accepted";
                };
        };
    }

    private ProblemException refused(ReviewStep step) {
        return ProblemException.of(CommonProblem.STATE_CONFLICT)
                .withDetail(
                        "对照检查当前状态为 " + this + "，不能执行 " + step,
                        "The self-review is " + this + ", which excludes " + step);
    }
}
