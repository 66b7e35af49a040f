package cn.anlan.china.time;

import java.time.LocalDate;

/// Which days are counted.
public enum DayCount {
    CALENDAR,
    WORKING;

    /// The n-th such day after the date, which itself does not count; with a negative n, before it; with zero, the
    /// date itself.
    public LocalDate plus(LocalDate date, int n, WorkingDayCalendar calendar) {
        return switch (this) {
            case CALENDAR -> date.plusDays(n);
            case WORKING -> calendar.plusWorkingDays(date, n);
        };
    }

    /// What an answer of [#plus] rests on.
    CalendarBasis basis(LocalDate date, LocalDate counted, WorkingDayCalendar calendar) {
        return switch (this) {
            case CALENDAR -> CalendarBasis.PUBLISHED;
            case WORKING -> counted.isBefore(date) ? calendar.basisOf(counted, date) : calendar.basisOf(date, counted);
        };
    }
}
