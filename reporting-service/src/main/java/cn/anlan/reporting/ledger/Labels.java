package cn.anlan.reporting.ledger;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;

/// What people call the published kinds and states of commitments.
final class Labels {

    private Labels() {}

    static LocalizedText of(CommitmentKind kind) {
        return switch (kind) {
            case PROGRESS_REPORT -> new LocalizedText("进展情况报送", "Progress report");
            case SUMMARY_REPORT -> new LocalizedText("总结报送", "Summary report");
            case ACTIVITY_QUOTA -> new LocalizedText("活动场次", "Activity quota");
            case SELF_REVIEW -> new LocalizedText("对照检查", "Self-review");
            case ROSTER -> new LocalizedText("名册", "Roster");
            case INDICATOR -> new LocalizedText("指标", "Indicator");
            case TRAINING -> new LocalizedText("轮训", "Rotation training");
            case RECTIFICATION -> new LocalizedText("隐患整改", "Rectification");
            case HAZARD_ACCEPTANCE -> new LocalizedText("隐患举报受理", "Acceptance of a hazard report");
            case HAZARD_HANDLING -> new LocalizedText("隐患举报办理", "Handling of a hazard report");
            case HAZARD_FEEDBACK -> new LocalizedText("隐患举报反馈", "Feedback on a hazard report");
            case HAZARD_OBJECTION -> new LocalizedText("隐患举报异议复核", "Decision on an objection");
            case HAZARD_SUPERVISION -> new LocalizedText("隐患举报督办", "Supervision of an overdue hazard report");
        };
    }

    static LocalizedText of(CommitmentState state) {
        return switch (state) {
            case OPEN -> new LocalizedText("待完成", "Open");
            case FULFILLED -> new LocalizedText("已完成", "Fulfilled");
            case WAIVED -> new LocalizedText("已免除", "Waived");
            case CANCELLED -> new LocalizedText("已取消", "Cancelled");
        };
    }
}
