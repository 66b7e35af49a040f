package cn.anlan.events.commitment;

/// Where a commitment stands. Whether an open one is overdue depends on the time, and is for the reader to say.
public enum CommitmentState {
    OPEN,
    FULFILLED,
    /// Released from the duty by who may do so.
    WAIVED,
    /// The duty's ground fell away.
    CANCELLED
}
