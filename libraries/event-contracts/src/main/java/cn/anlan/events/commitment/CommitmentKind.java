package cn.anlan.events.commitment;

/// What an organisation owes.
public enum CommitmentKind {
    /// 进展情况
    PROGRESS_REPORT,
    /// 总结
    SUMMARY_REPORT,
    ACTIVITY_QUOTA,
    /// 对照检查
    SELF_REVIEW,
    /// 名册
    ROSTER,
    /// 指标
    INDICATOR,
    /// 轮训
    TRAINING,
    /// 整改
    RECTIFICATION,
    /// 受理
    HAZARD_ACCEPTANCE,
    /// 核查 and 办结
    HAZARD_HANDLING,
    /// 反馈
    HAZARD_FEEDBACK,
    /// 异议复核
    HAZARD_OBJECTION,
    /// 督办 of a hazard report that is overdue below
    HAZARD_SUPERVISION
}
