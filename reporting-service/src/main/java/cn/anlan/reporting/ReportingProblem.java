package cn.anlan.reporting;

import static cn.anlan.problem.ProblemDefinition.lasting;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// The problems of the reporting service's own.
public enum ReportingProblem implements ProblemCode {
    NOT_YOUR_ORGANIZATION(lasting(403, "只能代表本单位报送", "You can report for your own organisation only")),
    OWN_SUBMISSION(lasting(403, "不能审核本单位的报送", "You cannot review your own organisation's submission")),
    COMMITMENT_TAKES_NO_SUBMISSION(lasting(409, "该任务不以报送方式完成", "This commitment is not fulfilled by a submission")),
    COMMITMENT_NOT_OPEN(lasting(409, "该任务已不需要完成", "This commitment is no longer open")),
    SUBMISSION_EXISTS(lasting(409, "该任务已有报送", "There is a submission for this commitment already")),
    SUBMISSION_EMPTY(lasting(409, "报送内容为空；无情况请明确零报告", "The submission is empty; say so if there is nothing to report"));

    private final ProblemDefinition definition;

    ReportingProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
