package cn.anlan.events.hazard;

/// What became of an accepted report; counted apart, so that what is closed is not taken for what is fixed.
public enum HazardOutcome {
    /// Rectified, and seen to be so by who did not rectify it.
    FIXED,
    /// Real, and ended without having been rectified, for a reason that the reporter was told.
    UNFIXED,
    /// 不属实
    UNFOUNDED
}
