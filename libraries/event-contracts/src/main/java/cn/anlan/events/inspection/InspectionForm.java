package cn.anlan.events.inspection;

/// How an inspection is made.
public enum InspectionForm {
    /// 检查
    ROUTINE,
    /// 四不两直
    UNANNOUNCED,
    /// 督导
    SUPERVISION_VISIT,
    /// 督查, 巡查
    PATROL
}
