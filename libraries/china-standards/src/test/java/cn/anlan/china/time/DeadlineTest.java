package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    @Test
    void shouldIncludeTheDayItNames() {
        var deadline = Deadline.endOf(LocalDate.of(2020, 12, 30));

        assertThat(deadline.at()).isEqualTo("2020-12-31T00:00+08:00");
        assertThat(deadline).hasToString("2020-12-30 24:00");
        assertThat(deadline.isMetAt(OffsetDateTime.parse("2020-12-30T23:59:59.999999999+08:00")))
                .isTrue();
        assertThat(deadline.isMetAt(OffsetDateTime.parse("2020-12-31T00:00+08:00")))
                .isFalse();
    }

    @Test
    void shouldBeDueAtATimeOfDay() {
        var deadline = new Deadline(LocalDate.of(2022, 6, 3), LocalTime.of(16, 0));

        assertThat(deadline.at()).isEqualTo("2022-06-03T16:00+08:00");
        assertThat(deadline).hasToString("2022-06-03 16:00");
    }

    @Test
    void shouldCompareInstantsWhateverTheirOffset() {
        var deadline = Deadline.endOf(LocalDate.of(2020, 12, 30));

        assertThat(deadline.isMetAt(OffsetDateTime.parse("2020-12-30T15:59:59Z")))
                .isTrue();
        assertThat(deadline.isMetAt(OffsetDateTime.parse("2020-12-30T16:00:00Z")))
                .isFalse();
    }

    @Test
    void shouldLeadBackFromTheInstantToTheDay() {
        assertThat(Deadline.ofInstant(OffsetDateTime.parse("2020-12-30T16:00:00Z")))
                .isEqualTo(Deadline.endOf(LocalDate.of(2020, 12, 30)));

        var random = new Random(24);
        for (int i = 0; i < 2_000; i++) {
            var deadline = new Deadline(
                    LocalDate.of(2018, 1, 1).plusDays(random.nextInt(5_000)), LocalTime.of(random.nextInt(24), 0));
            assertThat(Deadline.ofInstant(deadline.at())).isEqualTo(deadline);
        }
    }

    @Test
    void shouldCountDaysFromTheDayAfterTheEvent() {
        // Late on Friday in China, still Friday in UTC.
        var friday = OffsetDateTime.parse("2024-09-27T23:30+08:00");

        assertThat(Deadline.workingDaysAfter(friday, 1, calendar)).isEqualTo(Deadline.endOf(LocalDate.of(2024, 9, 29)));
        assertThat(Deadline.workingDaysAfter(friday, 3, calendar)).isEqualTo(Deadline.endOf(LocalDate.of(2024, 10, 8)));
        assertThat(Deadline.calendarDaysAfter(friday, 60)).isEqualTo(Deadline.endOf(LocalDate.of(2024, 11, 26)));
    }

    @Test
    void shouldTakeTheEventsDayInChina() {
        var fridayInLondonSaturdayInChina = OffsetDateTime.parse("2024-09-20T17:00Z");

        assertThat(Deadline.calendarDaysAfter(fridayInLondonSaturdayInChina, 1))
                .isEqualTo(Deadline.endOf(LocalDate.of(2024, 9, 22)));
    }

    @Test
    void shouldCountBackFromALimit() {
        assertThat(Deadline.workingDaysBefore(LocalDate.of(2024, 10, 8), 2, calendar))
                .isEqualTo(Deadline.endOf(LocalDate.of(2024, 9, 29)));
    }
}
