package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One time that a schedule asks for something.
///
/// @param period the calendar period it is owed for; nothing for a fixed date or a rule
/// @param nominal the day the schedule names, before it was moved off a holiday
/// @param day the day it is due
/// @param by the time on that day, [Deadline#END_OF_DAY] for its end
/// @param basis whether the working days that moved it are published; an open duty on weekends only is planned again
///     when the notice arrives
public record DueDate(
        @Nullable CalendarPeriod period, LocalDate nominal, LocalDate day, LocalTime by, CalendarBasis basis) {

    /// A name that stays the same when a new holiday notice moves the day: the period's, or the nominal day.
    public String key() {
        return period == null ? nominal.toString() : period.key();
    }

    public Deadline deadline() {
        return new Deadline(day, by);
    }
}
