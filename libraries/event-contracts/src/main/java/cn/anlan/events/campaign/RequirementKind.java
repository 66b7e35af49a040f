package cn.anlan.events.campaign;

/// What a requirement asks for. Each kind is materialised by the one service that owns it.
public enum RequirementKind {
    ACTIVITY,
    REPORT,
    REVIEW,
    ROSTER,
    INDICATOR,
    TRAINING
}
