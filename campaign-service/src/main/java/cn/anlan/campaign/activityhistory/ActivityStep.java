package cn.anlan.campaign.activityhistory;

/// What happens to an activity record.
public enum ActivityStep {
    /// The unit puts it forward: at first, and again after it was returned.
    SUBMIT,
    /// The unit says it otherwise.
    EDIT,
    /// An office above the unit confirms it.
    VERIFY,
    /// An office above the unit sends it back.
    RETURN,
    /// The unit takes it back.
    WITHDRAW
}
