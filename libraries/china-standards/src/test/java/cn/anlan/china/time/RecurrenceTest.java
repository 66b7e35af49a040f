package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void shouldReportEveryJuneAndDecemberWithoutEnd() {
        var rule = new Recurrence("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", date("2021-06-15"));

        assertThat(rule.within(date("2020-12-23"), date("2022-06-30")))
                .containsExactly(date("2021-06-15"), date("2021-12-15"), date("2022-06-15"));
        assertThat(rule.within(date("2099-01-01"), date("2099-12-31")))
                .containsExactly(date("2099-06-15"), date("2099-12-15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=FR                | 2022-06-03 2022-06-10 2022-06-17 2022-06-24",
                "FREQ=MONTHLY;BYMONTHDAY=5,15,25     | 2022-06-05 2022-06-15 2022-06-25",
                "FREQ=YEARLY;BYMONTH=6;BYDAY=2SU     | 2022-06-12",
                "FREQ=MONTHLY;BYMONTHDAY=-1          | 2022-06-30",
                "FREQ=WEEKLY;BYDAY=FR;COUNT=2        | 2022-06-03 2022-06-10",
                "FREQ=WEEKLY;BYDAY=FR;UNTIL=20220610 | 2022-06-03 2022-06-10",
            })
    void shouldSayTheRhythmsOfRealNotices(String rule, String days) {
        var recurrence = new Recurrence(rule, date("2022-06-01"));

        assertThat(recurrence.within(date("2022-06-01"), date("2022-06-30")))
                .extracting(LocalDate::toString)
                .containsExactly(days.strip().split(" "));
    }

    @Test
    void shouldAnchorIntervalsAtItsFirstDay() {
        var fortnightly = new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", date("2022-06-06"));

        assertThat(fortnightly.within(date("2022-07-01"), date("2022-07-31")))
                .containsExactly(date("2022-07-04"), date("2022-07-18"));
    }

    @Test
    void shouldNotCountItsFirstDayUnlessTheRuleSaysSo() {
        var fridays = new Recurrence("FREQ=WEEKLY;BYDAY=FR", date("2022-06-01"));

        assertThat(fridays.within(date("2022-06-01"), date("2022-06-03"))).containsExactly(date("2022-06-03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EVERY DAY",
                "FREQ=SOMETIMES",
                "FREQ=HOURLY",
                "FREQ=SECONDLY;INTERVAL=1",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;UNTIL=20220610T000000Z"
            })
    void shouldRefuseWhatIsNoRuleOfDays(String rule) {
        assertThatThrownBy(() -> new Recurrence(rule, date("2022-06-01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseDaysThatNeverCome() {
        assertThatThrownBy(() -> new Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date("2022-01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never come");
    }

    @Test
    void shouldAgreeWithCountingWeeksByHand() {
        var random = new Random(5545);
        for (int i = 0; i < 300; i++) {
            var from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_000));
            int interval = 1 + random.nextInt(6);
            var last = from.plusDays(random.nextInt(800));
            var monday = from.with(DayOfWeek.MONDAY);
            var expected = from.datesUntil(last.plusDays(1))
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                    .filter(day -> ChronoUnit.WEEKS.between(monday, day) % interval == 0)
                    .toList();

            var rule = new Recurrence("FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=WE", from);
            assertThat(rule.within(from, last)).isEqualTo(expected);
        }
    }
}
