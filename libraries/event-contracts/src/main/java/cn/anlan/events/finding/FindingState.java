package cn.anlan.events.finding;

/// Where a finding stands. One that fails its reinspection is PLANNED again.
public enum FindingState {
    OPEN,
    PLANNED,
    RECTIFIED,
    /// 销号
    CLOSED
}
