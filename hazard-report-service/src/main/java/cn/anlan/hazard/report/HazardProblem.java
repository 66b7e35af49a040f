package cn.anlan.hazard.report;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// The problems that only the hazard report service answers with.
public enum HazardProblem implements ProblemCode {
    NOT_YET_RATEABLE(ProblemDefinition.lasting(409, "办结后方可评价", "A report can be rated once it is closed")),
    ALREADY_RATED(ProblemDefinition.lasting(409, "已经评价过", "This report has been rated already")),
    TOO_MANY_PHOTOS(ProblemDefinition.lasting(409, "照片数量已达上限", "The report has as many photos as it may have")),
    DIVISION_NOT_SERVED(ProblemDefinition.lasting(422, "该行政区划暂未开通受理", "No committee office serves this division")),
    UNIT_OUT_OF_REACH(ProblemDefinition.lasting(
            422, "该单位不在本安委办管辖范围内", "The unit is not in the jurisdiction of the committee office"));

    private final ProblemDefinition definition;

    HazardProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
