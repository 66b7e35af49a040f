package cn.anlan.campaign.commitment;

/// Why a commitment's ground fell away. What one reason took away, only its own end gives back.
public enum CancelReason {
    /// The organisation no longer takes part.
    LEFT,
    /// The campaign no longer asks for it.
    NOT_ASKED,
    /// There is nobody of whom it is owed, e.g. no post to train.
    NOTHING_DUE
}
