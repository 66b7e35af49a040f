package cn.anlan.reporting.plan;

import cn.anlan.china.time.HolidayPolicy;
import cn.anlan.china.time.PartialPeriod;
import cn.anlan.china.time.PeriodKind;
import cn.anlan.china.time.Recurrence;
import cn.anlan.china.time.Schedule;
import cn.anlan.china.time.SchedulePart;

/// Reads published schedules as what the calendar library can compute with.
final class ReportSchedules {

    private ReportSchedules() {}

    /// @throws IllegalArgumentException when a recurrence rule is wrong
    static Schedule of(cn.anlan.events.campaign.Schedule published) {
        return new Schedule(
                published.parts().stream().map(ReportSchedules::part).toList(),
                HolidayPolicy.valueOf(published.holidayPolicy().name()));
    }

    private static SchedulePart part(cn.anlan.events.campaign.SchedulePart published) {
        return switch (published) {
            case cn.anlan.events.campaign.SchedulePart.Dates dates ->
                new SchedulePart.FixedDates(dates.dates(), dates.by());
            case cn.anlan.events.campaign.SchedulePart.Rule rule ->
                new SchedulePart.ByRule(new Recurrence(rule.rrule(), rule.from()), rule.until(), rule.by());
            case cn.anlan.events.campaign.SchedulePart.Periods periods ->
                new SchedulePart.EachPeriod(
                        PeriodKind.valueOf(periods.period().name()),
                        PartialPeriod.valueOf(periods.partialPeriod().name()));
        };
    }
}
