package cn.anlan.events.activity;

/// Where an activity record stands.
public enum ActivityState {
    RECORDED,
    VERIFIED,
    RETURNED,
    WITHDRAWN
}
