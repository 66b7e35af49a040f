package cn.anlan.hazard.following;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.hazard.HazardState;

/// What a reporter is told in plain words.
///
/// @param now how his report stands
/// @param next what is expected next, and of whom
record PlainWords(LocalizedText now, LocalizedText next) {

    private static final LocalizedText NOTHING = new LocalizedText("没有后续事项。", "Nothing more is expected.");

    static PlainWords of(HazardState state) {
        return switch (state) {
            case SUBMITTED ->
                words(
                        "我们已收到您的举报，正在等待审核。",
                        "We have your report. It waits to be looked at.",
                        "安委办将决定是否受理并告知您。",
                        "The committee office decides whether to accept it, and tells you.");
            case SCREENING ->
                words(
                        "工作人员正在审核您的举报。",
                        "Somebody is looking at your report.",
                        "安委办将决定是否受理并告知您。",
                        "The committee office decides whether to accept it, and tells you.");
            case MORE_WANTED ->
                words(
                        "我们需要您补充一些内容，才能继续办理。",
                        "We need to know more before we can go on.",
                        "请您在期限内答复下面的问题。",
                        "Please answer the question below in time.");
            case ACCEPTED, RETURNED ->
                words(
                        "您的举报已受理，即将转交负责单位。",
                        "Your report is accepted, and about to be passed to the unit in charge.",
                        "负责单位将到现场核查。",
                        "The unit in charge will look at it on the spot.");
            case REJECTED ->
                words(
                        "您的举报不予受理，理由见下。",
                        "Your report is not accepted, for the reason below.",
                        "如不同意，您可在期限内提出异议。",
                        "If you do not agree, you may object in time.");
            case DUPLICATE ->
                words(
                        "您举报的隐患已有他人举报，两件合并办理。",
                        "Others have reported the same hazard. The reports are handled as one.",
                        "办理结果将一并告知您。如认为不是同一隐患，您可在期限内提出异议。",
                        "You will be told the result too. If it is another hazard, you may object in time.");
            case TRANSFERRED ->
                words(
                        "您的举报已转交负责单位。",
                        "Your report is with the unit in charge.",
                        "负责单位将到现场核查。",
                        "The unit will look at it on the spot.");
            case VERIFYING ->
                words(
                        "负责单位正在核查。",
                        "The unit in charge is looking into it.",
                        "核查结果将告知您。如有问题请您答复，请在期限内答复。",
                        "You will be told what was found. If a question is put to you, please answer it in time.");
            case SUBSTANTIATED ->
                words(
                        "经核查，您举报的隐患属实。",
                        "The hazard that you reported is real.",
                        "责任单位将进行整改。",
                        "Whoever is responsible has to remove it.");
            case RECTIFYING ->
                words(
                        "隐患属实，责任单位正在整改。",
                        "The hazard is real, and is being removed.",
                        "整改后将由他人复查。",
                        "Somebody else will check that it is gone.");
            case UNSUBSTANTIATED ->
                words(
                        "经核查，未发现您举报的隐患。",
                        "The hazard that you reported was not found.",
                        "安委办将向您反馈结果。",
                        "The committee office will tell you the result.");
            case REINSPECTED ->
                words(
                        "隐患已整改，并经复查合格。",
                        "The hazard has been removed, and that has been checked.",
                        "安委办将向您反馈结果。",
                        "The committee office will tell you the result.");
            case RESULT_TOLD ->
                words(
                        "办理结果已反馈，见下。",
                        "You have been told the result, see below.",
                        "如不同意，您可在期限内提出异议；期满办结后请您评价。",
                        "If you do not agree, you may object in time. After that, please rate how it was handled.");
            case REOPENED ->
                words(
                        "我们已收到您的异议，由上一级复核。",
                        "We have your objection. It is decided one level up.",
                        "复核决定将告知您。",
                        "You will be told the decision.");
            case CLOSED ->
                words("您的举报已办结。", "Your report is closed.", "请您对办理情况作出评价。", "Please rate how it was handled.");
            case WITHDRAWN -> new PlainWords(new LocalizedText("您已撤回举报。", "You have taken your report back."), NOTHING);
        };
    }

    /// While another authority is waited for.
    static PlainWords awaiting() {
        return words(
                "核查正在等待其他部门的意见或鉴定。",
                "The verification waits for another authority.",
                "等待结束后继续核查，结果将告知您。",
                "It goes on after that, and you will be told what was found.");
    }

    private static PlainWords words(String nowZh, String nowEn, String nextZh, String nextEn) {
        return new PlainWords(new LocalizedText(nowZh, nowEn), new LocalizedText(nextZh, nextEn));
    }
}
