package cn.anlan.hazard.report;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// The problems that only the hazard report service answers with.
public enum HazardProblem implements ProblemCode {
    NOT_YET_RATEABLE(ProblemDefinition.lasting(409, "办结后方可评价", "A report can be rated once it is closed")),
    ALREADY_RATED(ProblemDefinition.lasting(409, "已经评价过", "This report has been rated already")),
    EXTENDED_ALREADY(ProblemDefinition.lasting(409, "每次办理只能申请延期一次", "More time was asked for already")),
    QUESTION_IS_OPEN(ProblemDefinition.lasting(409, "已有待答复的补正要求", "The reporter has yet to answer a question")),
    NOTHING_ASKED(ProblemDefinition.lasting(409, "当前没有需要补充的内容", "Nothing is asked of the reporter")),
    OBJECTION_TOO_LATE(ProblemDefinition.lasting(409, "已过提出异议的期限", "The time for an objection is over")),
    NO_FURTHER_OBJECTION(
            ProblemDefinition.lasting(409, "异议复核次数已用完", "The report has been reviewed as often as it may be")),
    TOO_MANY_ADDITIONS(ProblemDefinition.lasting(409, "补充次数已达上限", "The report has as many additions as it may have")),
    PARENT_UNFIT(ProblemDefinition.lasting(
            409, "该举报不能作为并案的主件", "The other report cannot be the one that reports are joined with")),
    SAME_VERIFIER(ProblemDefinition.lasting(409, "异议须由另一单位重新核查", "After an objection another unit verifies")),
    GIVEN_BACK_ALREADY(ProblemDefinition.lasting(
            409, "本单位已退回过，再次指定后须办理", "The unit gave it back before, and was named again: it handles it")),
    SAME_PERSON(ProblemDefinition.lasting(409, "须由另一人作出决定", "Another person must decide")),
    VERIFIER_OF_REPORTED_UNIT(
            ProblemDefinition.lasting(409, "核查人不得来自被举报单位", "Who verifies must not be of the unit that is responsible")),
    CLOSER_IS_RECTIFIER(ProblemDefinition.lasting(
            409, "办结人不得来自整改单位", "Who ends the handling must not be of the unit that rectifies")),
    NOT_REWARDED(ProblemDefinition.lasting(409, "尚未查实并反馈，不能申领奖励", "Only what was found real, and told, is rewarded")),
    NOT_FIRST_REPORTER(ProblemDefinition.lasting(409, "奖励归最先举报人", "The reward is for the first who reported it")),
    REWARD_FORFEITED(ProblemDefinition.lasting(409, "已过申领期限", "The time to claim the reward is over")),
    ALREADY_CLAIMED(ProblemDefinition.lasting(409, "已经申领过", "The reward has been claimed already")),
    RECEIPT_NEEDED(ProblemDefinition.lasting(409, "须出示该举报的回执", "The receipt of the report must be shown")),
    ANONYMOUS_NOT_REWARDED(ProblemDefinition.lasting(422, "当地规定只奖励实名举报", "The region rewards named reporters only")),
    SECTOR_NOT_REWARDED(ProblemDefinition.lasting(422, "当地对该领域举报不予奖励", "The region does not reward the sector")),
    GROUND_NOT_REWARDED(ProblemDefinition.lasting(422, "当地规定不奖励该情形", "The rule does not reward the ground")),
    NOT_EXPOSABLE(ProblemDefinition.lasting(409, "未查实的举报不能曝光", "Only what was found real can be exposed")),
    NOTHING_SEALED(ProblemDefinition.lasting(409, "没有封存的举报人身份，或已销毁", "No identity is sealed, or it was destroyed")),
    UNSEALING_EXPIRED(ProblemDefinition.lasting(409, "身份查看已过期", "The time in which to look is over")),
    TOO_MANY_PHOTOS(ProblemDefinition.lasting(409, "照片数量已达上限", "The report has as many photos as it may have")),
    OPINION_GIVEN(ProblemDefinition.lasting(409, "会办意见已提交", "The opinion was given already")),
    NAME_TAKEN(ProblemDefinition.lasting(409, "名称已被使用", "The name is in use")),
    RULE_NEVER_MATCHES(ProblemDefinition.lasting(422, "存在永远不会匹配的规则", "A rule can never match")),
    ROUTING_LOOP(ProblemDefinition.lasting(422, "转办规则形成循环", "The rules pass reports on in a circle")),
    PROOF_OF_WORK_REQUIRED(
            ProblemDefinition.passing(429, "当前提交过多，请先完成验证计算", "Solve the challenge in Proof-Of-Work-Challenge first")),
    ORIGIN_BLOCKED(ProblemDefinition.lasting(
            403, "您所在的网络暂时不能提交，可以申诉", "Nothing is taken from this network for now; you may appeal")),
    ORIGIN_UNKNOWN(
            ProblemDefinition.lasting(409, "已无法确定该举报的来源", "It is not known any more where this report came from")),
    TOO_MANY_FILES(ProblemDefinition.lasting(409, "文件数量已达上限", "The report has as many files as it may have")),
    FILE_KEPT_ALREADY(ProblemDefinition.lasting(409, "该文件已经上传过", "The report has this file already")),
    UPLOAD_OFFSET_CONFLICT(
            ProblemDefinition.lasting(409, "上传位置不一致，请先查询进度", "The part does not begin where the last one ended")),
    SECOND_PERSON_NEEDED(
            ProblemDefinition.lasting(409, "须由另一名保管人批准", "Another custodian than the one who asked must agree")),
    UPLOAD_EXPIRED(ProblemDefinition.lasting(410, "上传已过期", "The upload has expired")),
    TUS_VERSION_UNSUPPORTED(
            ProblemDefinition.lasting(412, "不支持该 tus 协议版本", "This version of the tus protocol is not supported")),
    CHECKSUM_MISMATCH(ProblemDefinition.lasting(460, "校验和不一致", "The part does not have the checksum that was sent")),
    DIVISION_NOT_SERVED(ProblemDefinition.lasting(422, "该行政区划暂未开通受理", "No committee office serves this division")),
    SAFETY_FIRST(ProblemDefinition.lasting(
            422, "请先确认自身安全", "Be safe first: the danger is said to be imminent, and the reporter not to be out of it")),
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
