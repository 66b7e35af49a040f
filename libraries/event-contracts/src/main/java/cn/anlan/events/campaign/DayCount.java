package cn.anlan.events.campaign;

/// Which days are counted.
public enum DayCount {
    CALENDAR,
    /// Working days in China, as the State Council's notices have them.
    WORKING
}
