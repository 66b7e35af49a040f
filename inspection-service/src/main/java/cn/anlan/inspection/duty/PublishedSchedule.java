package cn.anlan.inspection.duty;

import cn.anlan.china.time.HolidayPolicy;
import cn.anlan.china.time.PartialPeriod;
import cn.anlan.china.time.PeriodKind;
import cn.anlan.china.time.Recurrence;
import cn.anlan.china.time.Schedule;
import cn.anlan.china.time.SchedulePart;

/// Reads a schedule from its published form.
final class PublishedSchedule {

    private PublishedSchedule() {}

    static Schedule read(cn.anlan.events.campaign.Schedule published) {
        return new Schedule(
                published.parts().stream().map(PublishedSchedule::part).toList(),
                switch (published.holidayPolicy()) {
                    case NONE -> HolidayPolicy.NONE;
                    case NEXT_WORKING_DAY -> HolidayPolicy.NEXT_WORKING_DAY;
                    case PREVIOUS_WORKING_DAY -> HolidayPolicy.PREVIOUS_WORKING_DAY;
                });
    }

    private static SchedulePart part(cn.anlan.events.campaign.SchedulePart part) {
        return switch (part) {
            case cn.anlan.events.campaign.SchedulePart.Dates dates ->
                new SchedulePart.FixedDates(dates.dates(), dates.by());
            case cn.anlan.events.campaign.SchedulePart.Rule rule ->
                new SchedulePart.ByRule(new Recurrence(rule.rrule(), rule.from()), rule.until(), rule.by());
            case cn.anlan.events.campaign.SchedulePart.Periods periods ->
                new SchedulePart.EachPeriod(
                        switch (periods.period()) {
                            case MONTH -> PeriodKind.MONTH;
                            case QUARTER -> PeriodKind.QUARTER;
                            case HALF_YEAR -> PeriodKind.HALF_YEAR;
                            case YEAR -> PeriodKind.YEAR;
                        },
                        switch (periods.partialPeriod()) {
                            case AT_LEAST_HALF -> PartialPeriod.AT_LEAST_HALF;
                            case INCLUDE -> PartialPeriod.INCLUDE;
                            case EXCLUDE -> PartialPeriod.EXCLUDE;
                        });
        };
    }
}
