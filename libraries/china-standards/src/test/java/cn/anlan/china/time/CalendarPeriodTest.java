package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-02-28, 2021-02, 2021-02-01, 2021-02-28",
        "QUARTER, 2021-04-01, 2021-Q2, 2021-04-01, 2021-06-30",
        "HALF_YEAR, 2020-12-23, 2020-H2, 2020-07-01, 2020-12-31",
        "HALF_YEAR, 2021-06-30, 2021-H1, 2021-01-01, 2021-06-30",
        "YEAR, 2020-02-29, 2020, 2020-01-01, 2020-12-31",
    })
    void shouldBeTheCalendarsPeriod(PeriodKind kind, LocalDate date, String key, LocalDate start, LocalDate end) {
        var period = kind.containing(date);

        assertThat(period.key()).isEqualTo(key);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // the second half of 2020 has 184 days; 92 of them are half
        "2020-10-01, 2020-12-31, true, true, false",
        "2020-10-02, 2020-12-31, false, true, false",
        "2020-12-23, 9999-12-31, false, true, false",
        "2020-07-01, 2020-12-31, true, true, true",
        "2020-06-01, 2021-06-01, true, true, true",
        "2020-07-01, 2020-09-30, true, true, false",
        "2020-07-01, 2020-09-29, false, true, false",
        "2021-01-01, 2021-06-30, false, false, false",
    })
    void shouldCountAPartialPeriodByItsCoveredDays(
            LocalDate start, LocalDate end, boolean atLeastHalf, boolean include, boolean exclude) {
        var half = PeriodKind.HALF_YEAR.containing(LocalDate.of(2020, 12, 23));

        assertThat(PartialPeriod.AT_LEAST_HALF.counts(half, start, end)).isEqualTo(atLeastHalf);
        assertThat(PartialPeriod.INCLUDE.counts(half, start, end)).isEqualTo(include);
        assertThat(PartialPeriod.EXCLUDE.counts(half, start, end)).isEqualTo(exclude);
    }

    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void shouldTileTimeWithoutGapOrOverlap(PeriodKind kind) {
        var random = new Random(kind.ordinal());
        for (int i = 0; i < 500; i++) {
            var date = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(20_000));
            var period = kind.containing(date);

            assertThat(period.contains(date)).isTrue();
            assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
            assertThat(kind.containing(period.end())).isEqualTo(period);
            assertThat(period.daysWithin(period.start(), date) + period.daysWithin(date.plusDays(1), period.end()))
                    .isEqualTo(period.days());
        }
    }

    @Test
    void shouldStartWhereThePeriodStarts() {
        assertThatThrownBy(() -> new CalendarPeriod(PeriodKind.QUARTER, LocalDate.of(2021, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
