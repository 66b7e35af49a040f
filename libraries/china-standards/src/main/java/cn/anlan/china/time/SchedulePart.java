package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to say when a duty comes due. The time of day is `by`, [Deadline#END_OF_DAY] for the day's end.
public sealed interface SchedulePart {

    /// On these days.
    record FixedDates(List<LocalDate> dates, LocalTime by) implements SchedulePart {
        public FixedDates {
            dates = List.copyOf(dates);
        }
    }

    /// On the days of a rule, until its own last day or the campaign's.
    ///
    /// @param until the last day that may be an instance; nothing to end with the campaign
    record ByRule(Recurrence recurrence, @Nullable LocalDate until, LocalTime by) implements SchedulePart {}

    /// Once per calendar period that counts.
    record EachPeriod(PeriodKind kind, PartialPeriod partial, PeriodDue due) implements SchedulePart {}

    /// Once, on the last day of a span within which it has to be done.
    record Within(DaySpan days, LocalTime by) implements SchedulePart {}

    /// So many days after each occasion of a name; before it, when negative.
    record FromOccasion(String occasion, int days, DayCount count, LocalTime by) implements SchedulePart {

        /// Names the day within the occasion: `+3` calendar days after, `-20w` working days before.
        String suffix() {
            return (days < 0 ? "" : "+") + days + (count == DayCount.WORKING ? "w" : "");
        }
    }
}
