package cn.anlan.events.activity;

/// Where an activity record stands.
public enum ActivityState {
    /// As SUBMITTED; written before records were verified.
    RECORDED,
    /// Put forward by its unit. It counts.
    SUBMITTED,
    /// Confirmed by an office above the unit. It counts.
    VERIFIED,
    /// Sent back to the unit. It does not count until it is submitted again.
    RETURNED,
    /// Taken back by the unit. It no longer counts.
    WITHDRAWN
}
