package cn.anlan.hazard.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.china.time.DayCount;
import cn.anlan.china.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningTimeTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.bundled();
    private static final UUID REPORT = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int CASES = 2_000;

    /// National Day is off from 1 to 7 October 2026, and Saturday the 10th is worked in exchange.
    @Test
    void shouldCountWorkingDaysAcrossAHoliday() {
        assertThat(lastDay("2026-09-30", 5, DayCount.WORKING)).isEqualTo("2026-10-13");
    }

    @Test
    void shouldBeDueOnAWorkingDayThoughItCountsAllDays() {
        assertThat(lastDay("2026-08-04", 60, DayCount.CALENDAR)).isEqualTo("2026-10-08");
    }

    @Test
    void shouldNotCountTheDaysOnWhichItStoodStill() {
        Pause pause = pause("2026-11-17T10:00", "2026-12-02T00:00");
        assertThat(lastDay("2026-11-16", 5, DayCount.WORKING)).isEqualTo("2026-11-23");
        // One day had passed. Whatever of the second was left is given back with the day on which it goes on.
        assertThat(lastDay("2026-11-16", 5, DayCount.WORKING, pause)).isEqualTo("2026-12-07");

        pause.end(at("2026-11-19T15:00"));

        assertThat(lastDay("2026-11-16", 5, DayCount.WORKING, pause)).isEqualTo("2026-11-25");
    }

    @Test
    void shouldNotMoveForAPauseWithinOneDay() {
        Pause pause = pause("2026-11-17T10:00", "2026-12-02T00:00");
        pause.end(at("2026-11-17T16:00"));

        assertThat(lastDay("2026-11-16", 5, DayCount.WORKING, pause)).isEqualTo("2026-11-23");
    }

    @Test
    void shouldNotBeMendedByAPauseThatBeginsWhenItHasRunOut() {
        assertThat(lastDay("2026-11-16", 5, DayCount.WORKING, pause("2026-11-24T09:00", "2026-12-24T00:00")))
                .isEqualTo("2026-11-23");
    }

    @Test
    void shouldNeverCountPausedTimeAndAlwaysBeDueOnAWorkingDay() {
        Random random = new Random(20261125);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            DayCount count = random.nextBoolean() ? DayCount.WORKING : DayCount.CALENDAR;
            int days = 1 + random.nextInt(90);
            List<Pause> pauses = somePauses(random, start);
            RunningTime time = new RunningTime(start, days, count);

            LocalDate last = time.deadline(pauses, CALENDAR).day();

            String told = time + " with " + pauses.size() + " pauses, case " + i;
            List<LocalDate> ran = start.plusDays(1)
                    .datesUntil(start.plusYears(3))
                    .filter(day -> count == DayCount.CALENDAR || CALENDAR.isWorkingDay(day))
                    .filter(day -> pauses.stream().noneMatch(pause -> pause.covers(day)))
                    .limit(days)
                    .toList();
            assertThat(CALENDAR.isWorkingDay(last)).as(told).isTrue();
            assertThat(last).as(told).isEqualTo(CALENDAR.sameOrNext(ran.getLast()));
            assertThat(last)
                    .as(told)
                    .isAfterOrEqualTo(time.deadline(List.of(), CALENDAR).day());
        }
    }

    @Test
    void shouldBeTheSameHoweverAPauseIsCutIntoPieces() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            RunningTime time = new RunningTime(start, 1 + random.nextInt(60), DayCount.WORKING);
            OffsetDateTime from =
                    start.plusDays(random.nextInt(30)).atTime(10, 0).atOffset(CHINA);
            OffsetDateTime middle = from.plusDays(random.nextInt(20));
            OffsetDateTime to = middle.plusDays(1 + random.nextInt(20));

            assertThat(time.deadline(List.of(ended(from, middle), ended(middle, to)), CALENDAR))
                    .isEqualTo(time.deadline(List.of(ended(from, to)), CALENDAR));
        }
    }

    private static List<Pause> somePauses(Random random, LocalDate start) {
        List<Pause> pauses = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            OffsetDateTime from = start.plusDays(random.nextInt(100))
                    .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                    .atOffset(CHINA);
            Pause pause = new Pause(
                    REPORT, Pause.Ground.ANSWER, from, from.plusHours(1).plusDays(random.nextInt(40)));
            if (random.nextBoolean()) {
                pause.end(from.plusMinutes(random.nextInt(60_000)));
            }
            pauses.add(pause);
        }
        return pauses;
    }

    private static Pause ended(OffsetDateTime from, OffsetDateTime to) {
        Pause pause = new Pause(REPORT, Pause.Ground.OTHER_AUTHORITY, from, to.plusDays(60));
        pause.end(to);
        return pause;
    }

    private static Pause pause(String from, String until) {
        return new Pause(REPORT, Pause.Ground.ANSWER, at(from), at(until));
    }

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00");
    }

    private static LocalDate lastDay(String start, int days, DayCount count, Pause... pauses) {
        return new RunningTime(LocalDate.parse(start), days, count)
                .deadline(List.of(pauses), CALENDAR)
                .day();
    }
}
