package cn.anlan.reporting.hazard;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;

/// What people call the published states of hazard reports.
public final class HazardLabels {

    private HazardLabels() {}

    public static LocalizedText of(HazardOutcome outcome) {
        return switch (outcome) {
            case FIXED -> new LocalizedText("已整改办结", "Closed as fixed");
            case UNFIXED -> new LocalizedText("未整改办结", "Closed unfixed");
            case UNFOUNDED -> new LocalizedText("不属实办结", "Closed as unfounded");
        };
    }

    public static LocalizedText of(HazardState state) {
        return switch (state) {
            case SUBMITTED -> new LocalizedText("待受理", "Submitted");
            case SCREENING -> new LocalizedText("审核中", "Being screened");
            case MORE_WANTED -> new LocalizedText("待补充", "More wanted");
            case ACCEPTED -> new LocalizedText("已受理", "Accepted");
            case REJECTED -> new LocalizedText("不予受理", "Rejected");
            case DUPLICATE -> new LocalizedText("已并案", "Joined with another report");
            case TRANSFERRED -> new LocalizedText("已转办", "Transferred");
            case RETURNED -> new LocalizedText("已退回", "Returned");
            case VERIFYING -> new LocalizedText("核查中", "Being verified");
            case SUBSTANTIATED -> new LocalizedText("已查实", "Substantiated");
            case UNSUBSTANTIATED -> new LocalizedText("不属实", "Unsubstantiated");
            case RECTIFYING -> new LocalizedText("整改中", "Being rectified");
            case REINSPECTED -> new LocalizedText("已复查", "Reinspected");
            case RESULT_TOLD -> new LocalizedText("已反馈", "Result told");
            case REOPENED -> new LocalizedText("异议复核中", "Reopened by objection");
            case CLOSED -> new LocalizedText("已办结", "Closed");
            case WITHDRAWN -> new LocalizedText("已撤回", "Withdrawn");
        };
    }
}
