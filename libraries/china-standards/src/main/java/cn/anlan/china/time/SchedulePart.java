package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to say when a duty comes due.
public sealed interface SchedulePart {

    /// On these days.
    ///
    /// @param by the time of day, [Deadline#END_OF_DAY] for its end
    record FixedDates(List<LocalDate> dates, LocalTime by) implements SchedulePart {
        public FixedDates {
            dates = List.copyOf(dates);
        }
    }

    /// On the days of a rule, until its own last day or the campaign's.
    ///
    /// @param until the last day that may be an instance; nothing to end with the campaign
    /// @param by the time of day, [Deadline#END_OF_DAY] for its end
    record ByRule(Recurrence recurrence, @Nullable LocalDate until, LocalTime by) implements SchedulePart {}

    /// Once per calendar period that counts, by the end of its last day.
    record EachPeriod(PeriodKind kind, PartialPeriod partial) implements SchedulePart {}
}
