package cn.anlan.events.inspection;

/// Where an inspection stands.
public enum InspectionState {
    PLANNED,
    COMPLETED,
    CANCELLED
}
