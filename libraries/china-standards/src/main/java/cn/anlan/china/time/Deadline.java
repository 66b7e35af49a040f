package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/// A day and a time of day by which something must have happened, in China time.
///
/// "By 30 December" includes that day: it is due at 24:00. A day has no `LocalTime` of 24:00, so here
/// [LocalTime#MIDNIGHT] *always means the end of the day*, never its beginning. As an instant, [#at()], the deadline is
/// the first moment that is too late, `2020-12-31T00:00+08:00`; that is the one representation that is stored and
/// published. [#ofInstant(OffsetDateTime)] leads back to the day that people name.
///
/// @param day the last day
/// @param by the time on that day, midnight for its end
public record Deadline(LocalDate day, LocalTime by) {

    /// The end of the day: 24:00.
    public static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;

    /// By the end of the day.
    public static Deadline endOf(LocalDate day) {
        return new Deadline(day, END_OF_DAY);
    }

    /// The deadline whose first late moment this is.
    public static Deadline ofInstant(OffsetDateTime at) {
        var local = at.atZoneSameInstant(ChinaOffset.UTC_PLUS_8).toLocalDateTime();
        var day = local.toLocalTime().equals(END_OF_DAY) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return new Deadline(day, local.toLocalTime());
    }

    /// The end of the n-th calendar day after the event's day.
    public static Deadline calendarDaysAfter(OffsetDateTime event, int days) {
        return endOf(chinaDate(event).plusDays(days));
    }

    /// The end of the n-th working day after the event's day, which itself does not count.
    public static Deadline workingDaysAfter(OffsetDateTime event, int days, WorkingDayCalendar calendar) {
        return endOf(calendar.plusWorkingDays(chinaDate(event), days));
    }

    /// The end of the n-th working day before the limit's day.
    public static Deadline workingDaysBefore(LocalDate limit, int days, WorkingDayCalendar calendar) {
        return endOf(calendar.plusWorkingDays(limit, -days));
    }

    /// The first moment that is too late.
    public OffsetDateTime at() {
        var date = by.equals(END_OF_DAY) ? day.plusDays(1) : day;
        return date.atTime(by).atOffset(ChinaOffset.UTC_PLUS_8);
    }

    /// Whether something done at that time was done in time.
    public boolean isMetAt(OffsetDateTime time) {
        return time.isBefore(at());
    }

    /// As people write it: `2020-12-30 24:00`, `2021-06-15 16:00`.
    @Override
    public String toString() {
        return day + " " + (by.equals(END_OF_DAY) ? "24:00" : by);
    }

    private static LocalDate chinaDate(OffsetDateTime time) {
        return time.withOffsetSameInstant(ChinaOffset.UTC_PLUS_8).toLocalDate();
    }
}
