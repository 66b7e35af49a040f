package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;

/// On which day something is due that is owed once a period.
public sealed interface PeriodDue {

    /// The end of the period's last day.
    PeriodDue LAST_DAY = new DaysAfter(0, DayCount.CALENDAR, Deadline.END_OF_DAY);

    /// The time of day.
    LocalTime by();

    /// So many days after the period's last day.
    record DaysAfter(int days, DayCount count, LocalTime by) implements PeriodDue {}

    /// On a day of the period's last month, or of one that follows it.
    ///
    /// @param monthsAfter 0 for the period's last month, 1 for the month that follows it
    /// @param day the day of the month; in a month that is shorter, its last
    record DayOfMonth(int monthsAfter, int day, LocalTime by) implements PeriodDue {

        LocalDate after(CalendarPeriod period) {
            var month = period.end().withDayOfMonth(1).plusMonths(monthsAfter);
            return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        }
    }
}
