package cn.anlan.events.review;

/// Where a self-review stands.
public enum ReviewState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
