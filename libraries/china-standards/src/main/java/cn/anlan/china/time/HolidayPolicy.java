package cn.anlan.china.time;

import java.time.LocalDate;

/// What happens to a due date that is not a working day.
public enum HolidayPolicy {
    /// It stays.
    NONE,
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY;

    /// The date after rolling.
    public LocalDate roll(LocalDate date, WorkingDayCalendar calendar) {
        return switch (this) {
            case NONE -> date;
            case NEXT_WORKING_DAY -> calendar.sameOrNext(date);
            case PREVIOUS_WORKING_DAY -> calendar.sameOrPrevious(date);
        };
    }

    /// The date after rolling, but never rolled back before the end of the period that is reported on.
    public LocalDate roll(LocalDate date, WorkingDayCalendar calendar, LocalDate periodEnd) {
        var rolled = roll(date, calendar);
        if (!rolled.isBefore(date) || !rolled.isBefore(periodEnd)) {
            return rolled;
        }
        return periodEnd.isBefore(date) ? periodEnd : date;
    }
}
