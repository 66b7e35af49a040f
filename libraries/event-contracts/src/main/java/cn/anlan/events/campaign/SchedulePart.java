package cn.anlan.events.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One source of due times. A `by` of `00:00` stands for 24:00, the end of the day: nothing is due at the first
/// instant of its own day.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SchedulePart.Dates.class, name = "DATES"),
    @JsonSubTypes.Type(value = SchedulePart.Rule.class, name = "RULE"),
    @JsonSubTypes.Type(value = SchedulePart.Periods.class, name = "PERIODS"),
    @JsonSubTypes.Type(value = SchedulePart.Window.class, name = "WINDOW"),
    @JsonSubTypes.Type(value = SchedulePart.Relative.class, name = "RELATIVE")
})
@Schema(
        name = "SchedulePart",
        oneOf = {
            SchedulePart.Dates.class,
            SchedulePart.Rule.class,
            SchedulePart.Periods.class,
            SchedulePart.Window.class,
            SchedulePart.Relative.class
        })
public sealed interface SchedulePart {

    /// Due on stated days.
    ///
    /// @param by the time of day in China
    @Schema(name = "ScheduleDates")
    record Dates(List<LocalDate> dates, LocalTime by) implements SchedulePart {
        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /// Due on the days of an RFC 5545 recurrence rule.
    ///
    /// @param rrule the rule without `DTSTART`, e.g. `FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15`
    /// @param from the rule's first possible day
    /// @param until its last possible day; none for a rule that ends with the campaign
    /// @param by the time of day in China
    @Schema(name = "ScheduleRule")
    record Rule(String rrule, LocalDate from, @Nullable LocalDate until, LocalTime by) implements SchedulePart {}

    /// Due once in every calendar period, or about it.
    ///
    /// @param due where it is due; none for the end of the period's last day
    @Schema(name = "SchedulePeriods")
    record Periods(
            CalendarPeriod period,
            PartialPeriod partialPeriod,
            @Nullable PeriodDue due) implements SchedulePart {}

    /// Due once, and to be done within a span of days: a week of drills.
    ///
    /// @param opens the first day that counts
    /// @param closes the last day, on which it is due
    /// @param by the time of day in China
    @Schema(name = "ScheduleWindow")
    record Window(LocalDate opens, LocalDate closes, LocalTime by) implements SchedulePart {}

    /// Due so many days after an event in the course of the campaign, or before it.
    ///
    /// @param days how many; negative for days before, zero for the day itself
    /// @param by the time of day in China
    @Schema(name = "ScheduleRelative")
    record Relative(Anchor anchor, int days, DayCount count, LocalTime by) implements SchedulePart {}
}
