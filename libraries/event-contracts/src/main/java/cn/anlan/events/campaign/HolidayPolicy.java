package cn.anlan.events.campaign;

/// Where a deadline goes that falls on a day off.
public enum HolidayPolicy {
    /// It stays.
    NONE,
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY
}
