package cn.anlan.events.hazard;

/// Where a public report of a hazard stands.
public enum HazardState {
    /// Received, and looked at by nobody yet.
    SUBMITTED,
    /// 审核: somebody of the office is at it.
    SCREENING,
    /// 补正: the reporter is asked for what is missing.
    MORE_WANTED,
    ACCEPTED,
    /// 不予受理
    REJECTED,
    /// 并案: another report tells of the same hazard, and its reporter is told what becomes of that one.
    DUPLICATE,
    TRANSFERRED,
    /// 退回: the unit that was asked gave it back to the office.
    RETURNED,
    /// 核查: somebody of the unit is at it.
    VERIFYING,
    SUBSTANTIATED,
    UNSUBSTANTIATED,
    RECTIFYING,
    /// 复查: the hazard was found to be gone; the reporter is to be told.
    REINSPECTED,
    /// 反馈: the reporter knows the result, and may object to it for some days.
    RESULT_TOLD,
    /// 异议: the reporter objected, and an office one level up decides.
    REOPENED,
    CLOSED,
    /// 撤回
    WITHDRAWN
}
