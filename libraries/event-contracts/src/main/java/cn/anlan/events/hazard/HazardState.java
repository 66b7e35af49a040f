package cn.anlan.events.hazard;

/// Where a public report of a hazard stands.
public enum HazardState {
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    TRANSFERRED,
    SUBSTANTIATED,
    UNSUBSTANTIATED,
    RECTIFYING,
    CLOSED
}
