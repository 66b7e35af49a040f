package cn.anlan.campaign.commitment;

import cn.anlan.china.time.HolidayPolicy;
import cn.anlan.china.time.PartialPeriod;
import cn.anlan.china.time.PeriodKind;
import cn.anlan.china.time.Recurrence;
import cn.anlan.china.time.Schedule;
import cn.anlan.china.time.SchedulePart;

/// A published schedule as the calendar library evaluates it.
final class ScheduleMapping {

    private ScheduleMapping() {}

    static Schedule toCalendar(cn.anlan.events.campaign.Schedule schedule) {
        return new Schedule(
                schedule.parts().stream().map(ScheduleMapping::toCalendar).toList(),
                HolidayPolicy.valueOf(schedule.holidayPolicy().name()));
    }

    private static SchedulePart toCalendar(cn.anlan.events.campaign.SchedulePart part) {
        return switch (part) {
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
