package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.china.time.SchedulePart.ByRule;
import cn.anlan.china.time.SchedulePart.EachPeriod;
import cn.anlan.china.time.SchedulePart.FixedDates;
import cn.anlan.china.time.SchedulePart.FromOccasion;
import cn.anlan.china.time.SchedulePart.Within;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rhythms in which real notices ask for something, each with its days.
class RhythmTest {

    private static final LocalTime END_OF_DAY = Deadline.END_OF_DAY;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }

    private static Schedule schedule(SchedulePart part) {
        return new Schedule(List.of(part), HolidayPolicy.NONE);
    }

    private static Schedule each(PeriodKind kind, PeriodDue due) {
        return schedule(new EachPeriod(kind, PartialPeriod.AT_LEAST_HALF, due));
    }

    private static FromOccasion from(String occasion, int days, DayCount count) {
        return new FromOccasion(occasion, days, count, END_OF_DAY);
    }

    /// @param occasions each as `name key day`
    private static Timeline timeline(String start, String end, String... occasions) {
        var byName = new HashMap<String, List<Occasion>>();
        for (var occasion : occasions) {
            var words = occasion.split(" ");
            byName.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Occasion.on(words[1], date(words[2])));
        }
        return new Timeline(date(start), date(end), Map.copyOf(byName));
    }

    private List<String> due(Schedule schedule, Timeline timeline) {
        return schedule.dueDates(timeline, date("2030-12-31"), calendar).stream()
                .map(due -> due.key() + ": " + due.deadline())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // "Fridays by 16:00"
                "FREQ=WEEKLY;BYDAY=FR | 16:00 | 2022-06-03 16:00; 2022-06-10 16:00; 2022-06-17 16:00; 2022-06-24 16:00",
                // "daily by 18:00", in the last days of the month
                "FREQ=DAILY;UNTIL=20220603 | 18:00 | 2022-06-01 18:00; 2022-06-02 18:00; 2022-06-03 18:00",
                // "the 5th, 15th, 25th"
                "FREQ=MONTHLY;BYMONTHDAY=5,15,25 | 00:00 | 2022-06-05 24:00; 2022-06-15 24:00; 2022-06-25 24:00",
                // "the second Sunday of June"
                "FREQ=YEARLY;BYMONTH=6;BYDAY=2SU | 00:00 | 2022-06-12 24:00"
            })
    void shouldFallOnTheDaysOfARule(String rule, LocalTime by, String expected) {
        var schedule = schedule(new ByRule(new Recurrence(rule, date("2022-06-01")), null, by));

        assertThat(schedule.dueDates(timeline("2022-06-01", "2022-06-30"), date("2030-12-31"), calendar))
                .extracting(due -> due.deadline().toString())
                .containsExactly(expected.split("; "));
    }

    @Test
    void shouldBeDueByADayOfTheFollowingMonth() {
        // "by the 7th of the following month", after the campaign's end too
        var monthly = each(PeriodKind.MONTH, new PeriodDue.DayOfMonth(1, 7, END_OF_DAY));

        assertThat(due(monthly, timeline("2022-06-01", "2022-08-31")))
                .containsExactly("2022-06: 2022-07-07 24:00", "2022-07: 2022-08-07 24:00", "2022-08: 2022-09-07 24:00");
    }

    @Test
    void shouldBeDueByADayOfTheLastMonth() {
        var quarterly = each(PeriodKind.QUARTER, new PeriodDue.DayOfMonth(0, 25, LocalTime.of(17, 0)));

        assertThat(due(quarterly, timeline("2022-01-01", "2022-06-30")))
                .containsExactly("2022-Q1: 2022-03-25 17:00", "2022-Q2: 2022-06-25 17:00");
    }

    @Test
    void shouldTakeTheLastDayOfAMonthThatIsShorter() {
        var yearly = each(PeriodKind.YEAR, new PeriodDue.DayOfMonth(2, 31, END_OF_DAY));

        assertThat(due(yearly, timeline("2022-01-01", "2023-12-31")))
                .containsExactly("2022: 2023-02-28 24:00", "2023: 2024-02-29 24:00");
    }

    @Test
    void shouldBeDueSoManyCalendarDaysAfterThePeriod() {
        var halfYearly = each(PeriodKind.HALF_YEAR, new PeriodDue.DaysAfter(10, DayCount.CALENDAR, END_OF_DAY));

        assertThat(due(halfYearly, timeline("2022-01-01", "2022-12-31")))
                .containsExactly("2022-H1: 2022-07-10 24:00", "2022-H2: 2023-01-10 24:00");
    }

    @Test
    void shouldBeDueSoManyWorkingDaysAfterThePeriod() {
        var quarterly = each(PeriodKind.QUARTER, new PeriodDue.DaysAfter(5, DayCount.WORKING, END_OF_DAY));

        // From 1 to 7 October 2022 nobody works; on the 8th and 9th, a weekend, everybody does.
        assertThat(due(quarterly, timeline("2022-07-01", "2022-12-31")))
                .containsExactly("2022-Q3: 2022-10-12 24:00", "2022-Q4: 2023-01-09 24:00");
    }

    @Test
    void shouldCountWhatIsDoneInThePeriodEvenWhenItIsReportedLater() {
        var due = each(PeriodKind.QUARTER, new PeriodDue.DaysAfter(5, DayCount.WORKING, END_OF_DAY))
                .dueDates(timeline("2022-07-01", "2022-09-30"), date("2030-12-31"), calendar)
                .getFirst();

        assertThat(due.counted()).isEqualTo(new DaySpan(date("2022-07-01"), date("2022-09-30")));
        assertThat(due.nominal()).isEqualTo("2022-09-30");
    }

    @Test
    void shouldHaveToBeDoneWithinAWindow() {
        var drills = schedule(new Within(new DaySpan(date("2022-06-13"), date("2022-06-19")), END_OF_DAY));

        var due = drills.dueDates(timeline("2022-06-01", "2022-06-30"), date("2030-12-31"), calendar);

        assertThat(due).hasSize(1);
        assertThat(due.getFirst().counted()).isEqualTo(new DaySpan(date("2022-06-13"), date("2022-06-19")));
        assertThat(due.getFirst().deadline()).hasToString("2022-06-19 24:00");
    }

    @Test
    void shouldCountWorkingDaysAfterAnOccasion() {
        // "file within 3 working days of publication", published on a Thursday before a long holiday
        var filing = schedule(from("publication", 3, DayCount.WORKING));

        assertThat(due(filing, timeline("2022-10-01", "2022-12-31", "publication publication 2022-09-29")))
                .containsExactly("publication+3w: 2022-10-09 24:00");
    }

    @Test
    void shouldCountWorkingDaysBeforeAnOccasion() {
        // "apply 20 working days before the limit"
        var application = schedule(from("end", -20, DayCount.WORKING));

        assertThat(due(application, timeline("2022-06-01", "2022-08-31", "end end 2022-08-31")))
                .containsExactly("end-20w: 2022-08-03 24:00");
    }

    @Test
    void shouldBeDueAfterTheCampaignHasEnded() {
        var summary = schedule(new FromOccasion("end", 15, DayCount.CALENDAR, LocalTime.of(12, 0)));

        assertThat(due(summary, timeline("2022-06-01", "2022-06-30", "end end 2022-06-30")))
                .containsExactly("end+15: 2022-07-15 12:00");
    }

    @Test
    void shouldComeDueForEveryOccasionOfTheName() {
        var correction = schedule(from("due:report", 5, DayCount.CALENDAR));

        assertThat(due(
                        correction,
                        timeline(
                                "2022-01-01",
                                "2022-12-31",
                                "due:report due:report:2022-H1 2022-06-30",
                                "due:report due:report:2022-H2 2022-12-31")))
                .containsExactly("due:report:2022-H1+5: 2022-07-05 24:00", "due:report:2022-H2+5: 2023-01-05 24:00");
    }

    @Test
    void shouldNotBeDueBeforeItsOccasionHasHappened() {
        assertThat(due(schedule(from("fulfilment:plan", 3, DayCount.WORKING)), timeline("2022-01-01", "2022-12-31")))
                .isEmpty();
    }

    @Test
    void shouldKeepItsNameWhenTheOccasionMoves() {
        var summary = schedule(from("end", 0, DayCount.CALENDAR));

        assertThat(due(summary, timeline("2022-06-01", "2022-06-30", "end end 2022-06-30")))
                .containsExactly("end+0: 2022-06-30 24:00");
        assertThat(due(summary, timeline("2022-06-01", "2022-07-31", "end end 2022-07-31")))
                .containsExactly("end+0: 2022-07-31 24:00");
    }

    @Test
    void shouldRollADayWithinThePeriodToTheWorkingDayBefore() {
        // 25 June 2022 is a Saturday; the duty's day lies before the period's end, and may move further back.
        var quarterly = new Schedule(
                List.of(new EachPeriod(
                        PeriodKind.QUARTER, PartialPeriod.INCLUDE, new PeriodDue.DayOfMonth(0, 25, END_OF_DAY))),
                HolidayPolicy.PREVIOUS_WORKING_DAY);

        assertThat(due(quarterly, timeline("2022-04-01", "2022-06-30"))).containsExactly("2022-Q2: 2022-06-24 24:00");
    }

    @Test
    void shouldSayWhenCountedWorkingDaysRestOnWeekendsOnly() {
        var filing = schedule(from("publication", 3, DayCount.WORKING));

        assertThat(filing.dueDates(
                                timeline("2028-09-29", "2028-12-31", "publication publication 2028-09-29"),
                                date("2030-12-31"),
                                calendar)
                        .getFirst()
                        .basis())
                .isEqualTo(CalendarBasis.WEEKENDS_ONLY);
    }

    @Test
    void shouldKeepPeriodAndNameThroughEveryRolling() {
        var random = new Random(2022);
        for (int i = 0; i < 500; i++) {
            var parts = List.of(randomPart(random), randomPart(random));
            var timeline = randomTimeline(random);

            var plain = new Schedule(parts, HolidayPolicy.NONE).dueDates(timeline, date("2026-12-31"), calendar);
            var next = new Schedule(parts, HolidayPolicy.NEXT_WORKING_DAY)
                    .dueDates(timeline, date("2026-12-31"), calendar);
            var previous = new Schedule(parts, HolidayPolicy.PREVIOUS_WORKING_DAY)
                    .dueDates(timeline, date("2026-12-31"), calendar);

            assertThat(next).extracting(DueDate::key).containsExactlyInAnyOrderElementsOf(keys(plain));
            assertThat(previous).extracting(DueDate::key).containsExactlyInAnyOrderElementsOf(keys(plain));
            assertThat(next).allMatch(due -> calendar.isWorkingDay(due.day()));
            assertThat(previous).allMatch(due -> isNotBeforeTheReportedPeriodEnds(due, plain));
        }
    }

    @Test
    void shouldOnlyAddWhenTheHorizonMovesOn() {
        var random = new Random(2030);
        for (int i = 0; i < 500; i++) {
            var schedule = new Schedule(
                    List.of(randomPart(random), randomPart(random), randomPart(random)),
                    HolidayPolicy.values()[random.nextInt(3)]);
            var timeline = randomTimeline(random);
            var horizon = timeline.start().plusDays(random.nextInt(900));

            var near = schedule.dueDates(timeline, horizon, calendar);
            var far = schedule.dueDates(timeline, horizon.plusDays(random.nextInt(900)), calendar);

            assertThat(far).containsAll(near);
            assertThat(far)
                    .filteredOn(due -> !due.nominal().isAfter(horizon))
                    .extracting(DueDate::key)
                    .containsExactlyInAnyOrderElementsOf(keys(near));
            assertThat(new HashSet<>(keys(far))).hasSameSizeAs(far);
        }
    }

    private static boolean isNotBeforeTheReportedPeriodEnds(DueDate rolled, List<DueDate> plain) {
        var unrolled = plain.stream()
                .filter(due -> due.key().equals(rolled.key()))
                .findFirst()
                .orElseThrow();
        var period = unrolled.period();
        return period == null
                || unrolled.day().isBefore(period.end())
                || !rolled.day().isBefore(period.end());
    }

    private static List<String> keys(List<DueDate> dueDates) {
        return dueDates.stream().map(DueDate::key).toList();
    }

    private static Timeline randomTimeline(Random random) {
        var start = date("2018-06-01").plusDays(random.nextInt(1_500));
        var end = start.plusDays(30 + random.nextInt(900));
        return new Timeline(
                start,
                end,
                Map.of(
                        "publication", List.of(Occasion.on("publication", start.minusDays(random.nextInt(20)))),
                        "end", List.of(Occasion.on("end", end))));
    }

    private static SchedulePart randomPart(Random random) {
        var day = date("2019-01-01").plusDays(random.nextInt(1_500));
        var count = DayCount.values()[random.nextInt(2)];
        var partial = PartialPeriod.values()[random.nextInt(3)];
        var kind = PeriodKind.values()[random.nextInt(4)];
        return switch (random.nextInt(6)) {
            case 0 -> new FixedDates(List.of(day, day.plusDays(random.nextInt(40))), END_OF_DAY);
            case 1 -> new ByRule(new Recurrence("FREQ=WEEKLY;BYDAY=FR", day), null, LocalTime.of(16, 0));
            case 2 -> new EachPeriod(kind, partial, new PeriodDue.DaysAfter(random.nextInt(20), count, END_OF_DAY));
            case 3 ->
                new EachPeriod(
                        kind, partial, new PeriodDue.DayOfMonth(random.nextInt(3), 1 + random.nextInt(31), END_OF_DAY));
            case 4 -> new Within(new DaySpan(day, day.plusDays(random.nextInt(10))), END_OF_DAY);
            default ->
                new FromOccasion(
                        random.nextBoolean() ? "publication" : "end", random.nextInt(41) - 20, count, END_OF_DAY);
        };
    }
}
