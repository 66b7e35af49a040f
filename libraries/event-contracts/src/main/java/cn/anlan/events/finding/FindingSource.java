package cn.anlan.events.finding;

/// Where a finding came from.
public enum FindingSource {
    SELF_REVIEW,
    INSPECTION,
    HAZARD_REPORT
}
