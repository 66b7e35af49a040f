package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "2020-12-23, true", // an ordinary Wednesday
        "2020-12-26, false", // an ordinary Saturday
        "2018-02-11, true", // a Sunday worked for Spring Festival
        "2018-02-15, false", // Spring Festival, a Thursday
        "2018-12-29, true", // a Saturday that the notice for 2019 makes a working day
        "2018-12-31, false", // a Monday that the notice for 2019 makes a day off
        "2026-10-10, true",
        "2027-10-01, true", // National Day, but no notice says so yet, and a Friday
    })
    void shouldFollowTheNotices(LocalDate date, boolean working) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, PUBLISHED",
        "2026-12-24, PUBLISHED",
        "2026-12-28, WEEKENDS_ONLY", // the notice for 2027 may still take it
        "2025-12-28, PUBLISHED",
        "2027-01-04, WEEKENDS_ONLY",
        "2017-06-01, WEEKENDS_ONLY",
    })
    void shouldSayWhatAnAnswerRestsOn(LocalDate date, CalendarBasis basis) {
        assertThat(calendar.basisOf(date)).isEqualTo(basis);
    }

    @Test
    void shouldTakeTheWeakestBasisOfASpan() {
        assertThat(calendar.basisOf(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 20)))
                .isEqualTo(CalendarBasis.PUBLISHED);
        assertThat(calendar.basisOf(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 4)))
                .isEqualTo(CalendarBasis.WEEKENDS_ONLY);
    }

    @Test
    void shouldCountWorkingDaysAcrossAHoliday() {
        // Wednesday before National Day 2024: 30 September is the third working day, 8 October the fourth.
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 9, 25), 4)).isEqualTo("2024-09-30");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 9, 25), 5)).isEqualTo("2024-10-08");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 10, 8), -1)).isEqualTo("2024-09-30");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 10, 5), 0)).isEqualTo("2024-10-05");
    }

    @Test
    void shouldGoForthAndBackBetweenWorkingDays() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var start = calendar.sameOrNext(LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 9)));
            int n = 1 + random.nextInt(60);
            var there = calendar.plusWorkingDays(start, n);

            assertThat(calendar.isWorkingDay(there)).isTrue();
            assertThat(calendar.plusWorkingDays(there, -n)).isEqualTo(start);
            assertThat(calendar.workingDaysIn(start.plusDays(1), there)).isEqualTo(n);
        }
    }

    @Test
    void shouldTakeANewNotice() {
        var with2027 = WorkingDayCalendar.parse(new StringReader("""
                date,name,kind
                2027-10-01,国庆节,off
                2027-10-09,国庆节,work
                """));

        assertThat(with2027.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(with2027.isWorkingDay(LocalDate.of(2027, 10, 9))).isTrue();
        assertThat(with2027.basisOf(LocalDate.of(2027, 10, 1))).isEqualTo(CalendarBasis.PUBLISHED);
    }

    @Test
    void shouldRefuseANoticeItDoesNotUnderstand() {
        assertThatThrownBy(() -> WorkingDayCalendar.parse(new StringReader("date,name,kind\n2027-10-01,国庆节,free\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
