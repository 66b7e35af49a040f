package cn.anlan.hazard.inbox;

/// Whose reports are asked for.
enum Box {
    /// Those that the caller is at.
    MINE,
    /// Those of the caller's own office or unit.
    UNIT,
    /// Those of everyone in the caller's scope.
    AREA
}
