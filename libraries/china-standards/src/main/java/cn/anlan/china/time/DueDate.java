package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One time that a schedule asks for something.
///
/// @param key a name that stays the same when a new holiday notice or an amendment moves the day: the period's, the
///     nominal day, or the occasion's with the days counted from it
/// @param period the calendar period it is owed for; nothing where no period is named
/// @param counted the days on which what is owed has to be done; nothing where the schedule does not say
/// @param nominal the day by which it comes into sight: the one that the schedule names, the period's last, or the
///     occasion's; no holiday moves it
/// @param day the day it is due
/// @param by the time on that day, [Deadline#END_OF_DAY] for its end
/// @param basis whether the working days that moved it are published; an open duty on weekends only is planned again
///     when the notice arrives
public record DueDate(
        String key,
        @Nullable CalendarPeriod period,
        @Nullable DaySpan counted,
        LocalDate nominal,
        LocalDate day,
        LocalTime by,
        CalendarBasis basis) {

    public Deadline deadline() {
        return new Deadline(day, by);
    }
}
