package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.china.time.SchedulePart.ByRule;
import cn.anlan.china.time.SchedulePart.EachPeriod;
import cn.anlan.china.time.SchedulePart.FixedDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalTime END_OF_DAY = Deadline.END_OF_DAY;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }

    private static Schedule halfYears(PartialPeriod partial) {
        return new Schedule(
                List.of(new EachPeriod(PeriodKind.HALF_YEAR, partial, PeriodDue.LAST_DAY)), HolidayPolicy.NONE);
    }

    @Test
    void shouldOweLecturesFromTheFirstHalfYearThatCounts() {
        var due = halfYears(PartialPeriod.AT_LEAST_HALF)
                .dueDates(Timeline.of(date("2020-12-23"), null), date("2022-06-30"), calendar);

        assertThat(due).extracting(DueDate::key).containsExactly("2021-H1", "2021-H2", "2022-H1");
        assertThat(due.getFirst().deadline().at()).isEqualTo("2021-07-01T00:00+08:00");
    }

    @Test
    void shouldOweAPartialPeriodWhereTheRequirementSaysSo() {
        assertThat(halfYears(PartialPeriod.INCLUDE)
                        .dueDates(Timeline.of(date("2020-12-23"), date("2021-03-31")), date("2030-01-01"), calendar))
                .extracting(DueDate::key)
                .containsExactly("2020-H2", "2021-H1");
        assertThat(halfYears(PartialPeriod.EXCLUDE)
                        .dueDates(Timeline.of(date("2020-12-23"), date("2021-12-30")), date("2030-01-01"), calendar))
                .extracting(DueDate::key)
                .containsExactly("2021-H1");
    }

    @Test
    void shouldLookNoFurtherThanTheHorizon() {
        assertThat(halfYears(PartialPeriod.AT_LEAST_HALF)
                        .dueDates(Timeline.of(date("2020-12-23"), null), date("2021-06-29"), calendar))
                .isEmpty();
    }

    @Test
    void shouldReportFirstOnADateAndThenByARule() {
        var reports = new Schedule(
                List.of(
                        new FixedDates(List.of(date("2020-12-30")), END_OF_DAY),
                        new ByRule(
                                new Recurrence("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", date("2021-06-15")),
                                null,
                                END_OF_DAY)),
                HolidayPolicy.NONE);

        assertThat(reports.dueDates(Timeline.of(date("2020-12-23"), null), date("2022-06-23"), calendar))
                .extracting(due -> due.deadline().toString())
                .containsExactly("2020-12-30 24:00", "2021-06-15 24:00", "2021-12-15 24:00", "2022-06-15 24:00");
    }

    @Test
    void shouldEndARuleWithTheCampaignUnlessItSaysOtherwise() {
        var weekly = new Recurrence("FREQ=WEEKLY;BYDAY=FR", date("2022-06-01"));

        assertThat(new Schedule(List.of(new ByRule(weekly, null, LocalTime.of(16, 0))), HolidayPolicy.NONE)
                        .dueDates(Timeline.of(date("2022-06-01"), date("2022-06-21")), date("2023-01-01"), calendar))
                .extracting(due -> due.deadline().toString())
                .containsExactly("2022-06-03 16:00", "2022-06-10 16:00", "2022-06-17 16:00");
        assertThat(new Schedule(
                                List.of(new ByRule(weekly, date("2022-06-24"), LocalTime.of(16, 0))),
                                HolidayPolicy.NONE)
                        .dueDates(Timeline.of(date("2022-06-01"), date("2022-06-21")), date("2023-01-01"), calendar))
                .hasSize(4);
    }

    @Test
    void shouldCountOnceWhatTwoPartsNameAlike() {
        var schedule = new Schedule(
                List.of(
                        new FixedDates(List.of(date("2022-06-10")), END_OF_DAY),
                        new FixedDates(List.of(date("2022-06-10"), date("2022-06-24")), LocalTime.of(16, 0))),
                HolidayPolicy.NONE);

        assertThat(schedule.dueDates(Timeline.of(date("2022-06-01"), null), date("2023-01-01"), calendar))
                .extracting(due -> due.deadline().toString())
                .containsExactly("2022-06-10 16:00", "2022-06-24 16:00");
    }

    @Test
    void shouldExpandFirstAndThenRollKeepingTheName() {
        var monthly = new Schedule(
                List.of(new ByRule(new Recurrence("FREQ=MONTHLY;BYMONTHDAY=5", date("2024-10-01")), null, END_OF_DAY)),
                HolidayPolicy.NEXT_WORKING_DAY);

        var due = monthly.dueDates(Timeline.of(date("2024-10-01"), null), date("2024-11-30"), calendar);

        assertThat(due).extracting(DueDate::key).containsExactly("2024-10-05", "2024-11-05");
        assertThat(due).extracting(DueDate::day).containsExactly(date("2024-10-08"), date("2024-11-05"));
        assertThat(due).extracting(DueDate::basis).containsOnly(CalendarBasis.PUBLISHED);
    }

    @Test
    void shouldSayWhenARolledDayRestsOnWeekendsOnly() {
        var due = new Schedule(
                        List.of(new FixedDates(List.of(date("2027-10-02")), END_OF_DAY)),
                        HolidayPolicy.NEXT_WORKING_DAY)
                .dueDates(Timeline.of(date("2027-01-01"), null), date("2028-01-01"), calendar);

        assertThat(due.getFirst().day()).isEqualTo("2027-10-04");
        assertThat(due.getFirst().basis()).isEqualTo(CalendarBasis.WEEKENDS_ONLY);
    }

    @Test
    void shouldOnlyAppendWhenTheHorizonMovesOn() {
        var random = new Random(18);
        for (int i = 0; i < 200; i++) {
            var start = date("2018-01-01").plusDays(random.nextInt(2_000));
            var schedule = new Schedule(
                    List.of(
                            new EachPeriod(
                                    PeriodKind.values()[random.nextInt(4)],
                                    PartialPeriod.values()[random.nextInt(3)],
                                    PeriodDue.LAST_DAY),
                            new ByRule(new Recurrence("FREQ=MONTHLY;BYMONTHDAY=10", start), null, END_OF_DAY)),
                    HolidayPolicy.NONE);
            var horizon = start.plusDays(random.nextInt(900));

            var near = schedule.dueDates(Timeline.of(start, null), horizon, calendar);
            var far = schedule.dueDates(Timeline.of(start, null), horizon.plusDays(random.nextInt(900)), calendar);

            assertThat(far.subList(0, near.size())).isEqualTo(near);
            var keys = new HashSet<String>();
            assertThat(far).allMatch(due -> keys.add(due.key()));
        }
    }
}
