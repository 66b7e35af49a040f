package cn.anlan.events.campaign;

/// A calendar period in which something is due once.
public enum CalendarPeriod {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
