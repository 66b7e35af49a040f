package cn.anlan.events.campaign;

/// Who owes a quantity together.
public enum TargetGroup {
    /// Each organisation on its own.
    UNIT,
    /// The enrolled organisations under one parent.
    SIBLINGS,
    /// All enrolled organisations.
    CAMPAIGN
}
