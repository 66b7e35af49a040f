package cn.anlan.events.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One source of due times. A `by` of `00:00` stands for 24:00, the end of the day: nothing is due at the first
/// instant of its own day.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SchedulePart.Dates.class, name = "DATES"),
    @JsonSubTypes.Type(value = SchedulePart.Rule.class, name = "RULE"),
    @JsonSubTypes.Type(value = SchedulePart.Periods.class, name = "PERIODS")
})
public sealed interface SchedulePart {

    /// Due on stated days.
    ///
    /// @param by the time of day in China
    record Dates(List<LocalDate> dates, LocalTime by) implements SchedulePart {
        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /// Due on the days of an RFC 5545 recurrence rule.
    ///
    /// @param rrule the rule without `DTSTART`, e.g. `FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15`
    /// @param from the rule's first possible day
    /// @param until its last possible day; none for a rule without end
    /// @param by the time of day in China
    record Rule(String rrule, LocalDate from, @Nullable LocalDate until, LocalTime by) implements SchedulePart {}

    /// Due once in every calendar period, by the end of its last day.
    record Periods(CalendarPeriod period, PartialPeriod partialPeriod) implements SchedulePart {}
}
