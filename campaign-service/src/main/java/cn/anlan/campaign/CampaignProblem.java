package cn.anlan.campaign;

import static cn.anlan.problem.ProblemDefinition.lasting;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// The problems that only this service can answer with.
public enum CampaignProblem implements ProblemCode {
    UNKNOWN_TEMPLATE(lasting(400, "活动模板不存在", "There is no campaign template of this key")),
    UNKNOWN_ACTIVITY_KIND(lasting(400, "该活动没有此类活动记录", "The campaign has no activity of this kind")),
    ACTIVITY_NOT_YET_HELD(lasting(400, "活动日期不能晚于今天", "An activity cannot be recorded before it is held")),
    DEADLINE_IN_THE_PAST(
            lasting(400, "修订后的期限已过；修订只能改变以后的安排", "An amendment changes the future only; a deadline has passed")),
    INHERITED_REQUIREMENT_WEAKENED(lasting(
            400, "不得取消或放宽上级方案的必须要求", "What the campaign above demands can be tightened, not dropped or weakened")),
    ALREADY_DERIVED(
            lasting(409, "本单位已有该活动的实施方案", "The organisation has a plan that carries out this campaign already")),
    CASCADE_TOO_DEEP(lasting(409, "实施方案层级过多", "The cascade of plans is too deep")),
    PARENT_AMENDED(lasting(409, "上级方案已修订，请先采纳", "The campaign above was amended; adopt the amendment first")),
    PARENT_CLOSED(lasting(409, "上级方案已结束或取消", "The campaign above has ended or was called off")),
    TOO_MANY_ATTACHMENTS(lasting(409, "附件已达上限", "The campaign has as many attachments as it may have")),
    CAMPAIGN_CLOSED(
            lasting(409, "活动已归档或已取消，不能再更改", "The campaign is archived or cancelled, and takes no more changes")),
    OWN_WAIVER(lasting(409, "免除申请须由申请人以外的人审批", "Whoever asked for a waiver does not decide on it")),
    TOO_MUCH_EVIDENCE(lasting(409, "该记录的文件数量已达上限", "The record has as many files as it may have")),
    INVALID_TEMPLATE(lasting(400, "文件不符合模板格式", "The file is no valid template")),
    TEMPLATE_KEY_TAKEN(lasting(409, "模板名称已被使用", "The key belongs to another template")),
    AUDIENCE_EMPTY(lasting(409, "有要求没有任何单位承担", "A requirement reaches nobody")),
    ORGANIZATION_CYCLE(lasting(409, "上级关系成环", "An organisation would be its own ancestor")),
    UNKNOWN_INDICATOR(lasting(400, "该活动没有此指标", "The campaign has no indicator of this key")),
    INDICATOR_NOT_ASKED(lasting(400, "该日期不在指标填报期内", "No period of the indicator holds this day")),
    INDICATOR_FILED(lasting(409, "该期指标已填报", "The indicator is filed for this period already")),
    HEAD_EXISTS(lasting(409, "该单位已有此主要负责人职务", "The organisation has a head of this kind already")),
    ROSTER_EXISTS(lasting(409, "该单位已报送名册", "The organisation has handed in its roster already")),
    LEADING_GROUP_EXISTS(lasting(409, "该单位已成立领导小组", "The organisation has set up its leading group already")),
    ORGANIZATION_CLOSED(lasting(409, "单位已撤销", "The organisation is closed")),
    ORGANIZATION_HAS_UNITS(lasting(409, "单位尚有下级单位", "The organisation still has units")),
    ORGANIZATION_TOO_DEEP(lasting(409, "层级过深", "The organisation would stand too deep in the tree")),
    ORGANIZATION_CODE_TAKEN(lasting(409, "单位代码已被使用", "The code of the organisation is already in use")),
    ORGANIZATION_NOT_ENROLLED(lasting(409, "该单位未参加此活动", "The organisation does not take part in the campaign"));

    private final ProblemDefinition definition;

    CampaignProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
