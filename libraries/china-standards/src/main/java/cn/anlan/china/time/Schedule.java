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
/// What is said is expanded first, then rolled; a rolled day keeps its period and its name.
///
/// @param parts the ways in which it is said; what two of them name alike counts once
/// @param holidayPolicy what happens to a day that is not a working day
public record Schedule(List<SchedulePart> parts, HolidayPolicy holidayPolicy) {

    public Schedule {
        parts = List.copyOf(parts);
    }

    /// The due dates of a campaign up to a horizon, in order.
    ///
    /// Fixed dates, windows and days counted from an occasion count whenever they are: a report may be due after
    /// the campaign. A rule counts within the campaign, or up to its own last day. A period counts as its part
    /// says.
    ///
    /// @param horizon the last nominal day to look at
    public List<DueDate> dueDates(Timeline timeline, LocalDate horizon, WorkingDayCalendar calendar) {
        var byKey = new LinkedHashMap<String, DueDate>();
        parts.stream()
                .flatMap(part -> expand(part, timeline, horizon, calendar))
                .map(unrolled -> roll(unrolled, calendar))
                .forEach(due -> byKey.merge(due.key(), due, Schedule::earlier));
        return byKey.values().stream()
                .sorted(Comparator.comparing((DueDate due) -> due.deadline().at())
                        .thenComparing(DueDate::nominal))
                .toList();
    }

    private DueDate roll(DueDate due, WorkingDayCalendar calendar) {
        if (holidayPolicy == HolidayPolicy.NONE) {
            return due;
        }
        var period = due.period();
        var rolled = period == null || due.day().isBefore(period.end())
                ? holidayPolicy.roll(due.day(), calendar)
                : holidayPolicy.roll(due.day(), calendar, period.end());
        var basis = due.basis().and(calendar.basisOf(due.day())).and(calendar.basisOf(rolled));
        return new DueDate(due.key(), period, due.counted(), due.nominal(), rolled, due.by(), basis);
    }

    private static Stream<DueDate> expand(
            SchedulePart part, Timeline timeline, LocalDate horizon, WorkingDayCalendar calendar) {
        return switch (part) {
            case SchedulePart.FixedDates fixed ->
                fixed.dates().stream()
                        .filter(date -> !date.isAfter(horizon))
                        .map(date -> onDay(date, null, fixed.by()));
            case SchedulePart.ByRule rule -> {
                var until = rule.until() != null ? rule.until() : timeline.end();
                var last = until == null || until.isAfter(horizon) ? horizon : until;
                yield rule.recurrence().within(timeline.start(), last).stream()
                        .map(date -> onDay(date, null, rule.by()));
            }
            case SchedulePart.EachPeriod each ->
                periods(each, timeline, horizon).stream().map(period -> inPeriod(period, each.due(), calendar));
            case SchedulePart.Within within ->
                Stream.of(within.days())
                        .filter(days -> !days.last().isAfter(horizon))
                        .map(days -> onDay(days.last(), days, within.by()));
            case SchedulePart.FromOccasion from ->
                timeline.occasions(from.occasion()).stream()
                        .filter(occasion -> !occasion.nominal().isAfter(horizon))
                        .map(occasion -> fromOccasion(occasion, from, calendar));
        };
    }

    private static DueDate onDay(LocalDate day, @Nullable DaySpan counted, LocalTime by) {
        return new DueDate(day.toString(), null, counted, day, day, by, CalendarBasis.PUBLISHED);
    }

    private static DueDate inPeriod(CalendarPeriod period, PeriodDue due, WorkingDayCalendar calendar) {
        var end = period.end();
        var day = switch (due) {
            case PeriodDue.DaysAfter after -> after.count().plus(end, after.days(), calendar);
            case PeriodDue.DayOfMonth ofMonth -> ofMonth.after(period);
        };
        var basis = switch (due) {
            case PeriodDue.DaysAfter after -> after.count().basis(end, day, calendar);
            case PeriodDue.DayOfMonth ofMonth -> CalendarBasis.PUBLISHED;
        };
        return new DueDate(period.key(), period, period.span(), end, day, due.by(), basis);
    }

    private static DueDate fromOccasion(
            Occasion occasion, SchedulePart.FromOccasion from, WorkingDayCalendar calendar) {
        var day = from.count().plus(occasion.day(), from.days(), calendar);
        var basis = from.count().basis(occasion.day(), day, calendar);
        return new DueDate(occasion.key() + from.suffix(), null, null, occasion.nominal(), day, from.by(), basis);
    }

    private static List<CalendarPeriod> periods(SchedulePart.EachPeriod each, Timeline timeline, LocalDate horizon) {
        var periods = new ArrayList<CalendarPeriod>();
        var end = timeline.end();
        var lastCovered = end == null ? LocalDate.MAX : end;
        for (var period = each.kind().containing(timeline.start());
                !period.end().isAfter(horizon) && !period.start().isAfter(lastCovered);
                period = period.next()) {
            if (each.partial().counts(period, timeline.start(), lastCovered)) {
                periods.add(period);
            }
        }
        return periods;
    }

    private static DueDate earlier(DueDate one, DueDate other) {
        return other.deadline().at().isBefore(one.deadline().at()) ? other : one;
    }
}
