package cn.anlan.inspection.commitment;

/// What can happen to a commitment.
enum CommitmentStep {
    RESCHEDULE,
    FULFIL,
    /// What was done did not hold.
    REOPEN,
    CANCEL,
    /// The duty's ground is back.
    REINSTATE
}
