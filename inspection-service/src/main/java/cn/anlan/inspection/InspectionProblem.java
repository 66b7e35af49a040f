package cn.anlan.inspection;

import static cn.anlan.problem.ProblemDefinition.lasting;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// What only the inspection service can answer with.
public enum InspectionProblem implements ProblemCode {
    REVIEW_INCOMPLETE(lasting(409, "对照检查尚未填完", "The self-review is not complete")),
    JUDGE_IS_SUBMITTER(lasting(409, "提交人不得审核本人提交的对照检查", "Who submitted a self-review cannot judge it")),
    CLOSER_IS_RECTIFIER(lasting(409, "整改人不得复查销号本人整改的隐患", "Who rectified a finding cannot reinspect it")),
    CHECKLIST_UNKNOWN(lasting(422, "没有该对照检查表", "There is no such checklist"));

    private final ProblemDefinition definition;

    InspectionProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
