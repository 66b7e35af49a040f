package cn.anlan.inspection.finding;

import cn.anlan.events.finding.FindingState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;

/// Where a finding stands, and the only table of what may follow.
enum FindingStatus {
    OPEN,
    PLANNED,
    RECTIFIED,
    /// 销号
    CLOSED;

    /// The status after the step.
    ///
    /// @throws ProblemException `state-conflict` where the step is not possible
    FindingStatus after(FindingStep step) {
        return switch (this) {
            case OPEN ->
                switch (step) {
                    case PLAN -> PLANNED;
                    case RECTIFY, PASS_REINSPECTION, FAIL_REINSPECTION -> throw refused(step);
                };
            case PLANNED ->
                switch (step) {
                    case RECTIFY -> RECTIFIED;
                    case PLAN, PASS_REINSPECTION, FAIL_REINSPECTION -> throw refused(step);
                };
            case RECTIFIED ->
                switch (step) {
                    case PASS_REINSPECTION -> CLOSED;
                    case FAIL_REINSPECTION -> PLANNED;
                    case PLAN, RECTIFY -> throw refused(step);
                };
            case CLOSED -> throw refused(step);
        };
    }

    FindingState published() {
        return switch (this) {
            case OPEN -> FindingState.OPEN;
            case PLANNED -> FindingState.PLANNED;
            case RECTIFIED -> FindingState.RECTIFIED;
            case CLOSED -> FindingState.CLOSED;
        };
    }

    private ProblemException refused(FindingStep step) {
        return ProblemException.of(CommonProblem.STATE_CONFLICT)
                .withDetail("隐患当前状态为 " + this + "，不能执行 " + step, "The finding is " + this + ", which excludes " + step);
    }
}
