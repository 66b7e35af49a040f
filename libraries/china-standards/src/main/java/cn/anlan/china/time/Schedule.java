package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a requirement comes due: its parts together, each day rolled off holidays by one policy.
///
/// The rule is expanded first, then rolled; a rolled day keeps its period and its name.
///
/// @param parts the ways in which it is said; what two of them name alike counts once
/// @param holidayPolicy what happens to a day that is not a working day
public record Schedule(List<SchedulePart> parts, HolidayPolicy holidayPolicy) {

    public Schedule {
        parts = List.copyOf(parts);
    }

    /// The due dates of a campaign up to a horizon, in order.
    ///
    /// Fixed dates count whenever they are: a report may be due after the campaign. A rule counts within the
    /// campaign, or up to its own last day. A period counts as [PartialPeriod] says.
    ///
    /// @param start the campaign's first day
    /// @param end the campaign's last day; nothing when it is open-ended
    /// @param horizon the last nominal day to look at
    public List<DueDate> dueDates(
            LocalDate start, @Nullable LocalDate end, LocalDate horizon, WorkingDayCalendar calendar) {
        var byKey = new LinkedHashMap<String, DueDate>();
        parts.stream()
                .flatMap(part -> expand(part, start, end, horizon))
                .map(unrolled -> roll(unrolled, calendar))
                .forEach(due -> byKey.merge(due.key(), due, Schedule::earlier));
        return byKey.values().stream()
                .sorted(Comparator.comparing((DueDate due) -> due.deadline().at())
                        .thenComparing(DueDate::nominal))
                .toList();
    }

    private DueDate roll(Unrolled unrolled, WorkingDayCalendar calendar) {
        var nominal = unrolled.nominal();
        var periodEnd = unrolled.period() == null ? null : unrolled.period().end();
        var day = periodEnd == null
                ? holidayPolicy.roll(nominal, calendar)
                : holidayPolicy.roll(nominal, calendar, periodEnd);
        var basis = holidayPolicy == HolidayPolicy.NONE
                ? CalendarBasis.PUBLISHED
                : calendar.basisOf(nominal).and(calendar.basisOf(day));
        return new DueDate(unrolled.period(), nominal, day, unrolled.by(), basis);
    }

    private static Stream<Unrolled> expand(
            SchedulePart part, LocalDate start, @Nullable LocalDate end, LocalDate horizon) {
        return switch (part) {
            case SchedulePart.FixedDates fixed ->
                fixed.dates().stream()
                        .filter(date -> !date.isAfter(horizon))
                        .map(date -> new Unrolled(null, date, fixed.by()));
            case SchedulePart.ByRule rule -> {
                var until = rule.until() != null ? rule.until() : end;
                var last = until == null || until.isAfter(horizon) ? horizon : until;
                yield rule.recurrence().within(start, last).stream().map(date -> new Unrolled(null, date, rule.by()));
            }
            case SchedulePart.EachPeriod each ->
                periods(each, start, end, horizon).stream()
                        .map(period -> new Unrolled(period, period.end(), Deadline.END_OF_DAY));
        };
    }

    private static List<CalendarPeriod> periods(
            SchedulePart.EachPeriod each, LocalDate start, @Nullable LocalDate end, LocalDate horizon) {
        var periods = new ArrayList<CalendarPeriod>();
        var lastCovered = end == null ? LocalDate.MAX : end;
        for (var period = each.kind().containing(start);
                !period.end().isAfter(horizon) && !period.start().isAfter(lastCovered);
                period = period.next()) {
            if (each.partial().counts(period, start, lastCovered)) {
                periods.add(period);
            }
        }
        return periods;
    }

    private static DueDate earlier(DueDate one, DueDate other) {
        return other.deadline().at().isBefore(one.deadline().at()) ? other : one;
    }

    private record Unrolled(@Nullable CalendarPeriod period, LocalDate nominal, LocalTime by) {}
}
