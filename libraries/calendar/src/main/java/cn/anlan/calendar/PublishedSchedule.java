package cn.anlan.calendar;

import cn.anlan.china.time.DayCount;
import cn.anlan.china.time.DaySpan;
import cn.anlan.china.time.HolidayPolicy;
import cn.anlan.china.time.PartialPeriod;
import cn.anlan.china.time.PeriodDue;
import cn.anlan.china.time.PeriodKind;
import cn.anlan.china.time.Recurrence;
import cn.anlan.china.time.Schedule;
import cn.anlan.china.time.SchedulePart;
import cn.anlan.events.campaign.Anchor;
import org.jspecify.annotations.Nullable;

/// Reads a schedule from its published form.
final class PublishedSchedule {

    static final String FULFILMENT = "fulfilment:";

    private PublishedSchedule() {}

    static Schedule read(cn.anlan.events.campaign.Schedule published) {
        return new Schedule(
                published.parts().stream().map(PublishedSchedule::part).toList(),
                HolidayPolicy.valueOf(published.holidayPolicy().name()));
    }

    /// The name that an anchor has on the timeline.
    static String nameOf(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Publication _ -> "publication";
            case Anchor.Start _ -> "start";
            case Anchor.End _ -> "end";
            case Anchor.PhaseStart phase -> "phase-start:" + phase.phase();
            case Anchor.PhaseEnd phase -> "phase-end:" + phase.phase();
            case Anchor.Due other -> "due:" + other.requirement();
            case Anchor.Fulfilment other -> FULFILMENT + other.requirement();
        };
    }

    private static SchedulePart part(cn.anlan.events.campaign.SchedulePart part) {
        return switch (part) {
            case cn.anlan.events.campaign.SchedulePart.Dates dates ->
                new SchedulePart.FixedDates(dates.dates(), dates.by());
            case cn.anlan.events.campaign.SchedulePart.Rule rule ->
                new SchedulePart.ByRule(new Recurrence(rule.rrule(), rule.from()), rule.until(), rule.by());
            case cn.anlan.events.campaign.SchedulePart.Periods periods ->
                new SchedulePart.EachPeriod(
                        PeriodKind.valueOf(periods.period().name()),
                        PartialPeriod.valueOf(periods.partialPeriod().name()),
                        due(periods.due()));
            case cn.anlan.events.campaign.SchedulePart.Window window ->
                new SchedulePart.Within(new DaySpan(window.opens(), window.closes()), window.by());
            case cn.anlan.events.campaign.SchedulePart.Relative relative ->
                new SchedulePart.FromOccasion(
                        nameOf(relative.anchor()), relative.days(), count(relative.count()), relative.by());
        };
    }

    private static PeriodDue due(cn.anlan.events.campaign.@Nullable PeriodDue due) {
        return switch (due) {
            case null -> PeriodDue.LAST_DAY;
            case cn.anlan.events.campaign.PeriodDue.DaysAfter after ->
                new PeriodDue.DaysAfter(after.days(), count(after.count()), after.by());
            case cn.anlan.events.campaign.PeriodDue.DayOfMonth ofMonth ->
                new PeriodDue.DayOfMonth(ofMonth.monthsAfter(), ofMonth.day(), ofMonth.by());
        };
    }

    private static DayCount count(cn.anlan.events.campaign.DayCount count) {
        return DayCount.valueOf(count.name());
    }
}
