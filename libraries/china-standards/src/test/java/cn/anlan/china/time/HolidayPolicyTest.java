package cn.anlan.china.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayPolicyTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "NONE, 2024-10-05, 2024-10-05",
        "NEXT_WORKING_DAY, 2024-10-05, 2024-10-08",
        "PREVIOUS_WORKING_DAY, 2024-10-05, 2024-09-30",
        "NEXT_WORKING_DAY, 2024-09-30, 2024-09-30",
        "PREVIOUS_WORKING_DAY, 2024-10-08, 2024-10-08",
    })
    void shouldMoveADayOffHolidays(HolidayPolicy policy, LocalDate date, LocalDate rolled) {
        assertThat(policy.roll(date, calendar)).isEqualTo(rolled);
    }

    @Test
    void shouldNeverRollBackBeforeTheReportedPeriodEnds() {
        // Saturday 2 April 2022 was worked; 3 to 5 April were Qingming. A report on March due on the 3rd may go to the
        // 2nd.
        assertThat(HolidayPolicy.PREVIOUS_WORKING_DAY.roll(
                        LocalDate.of(2022, 4, 3), calendar, LocalDate.of(2022, 3, 31)))
                .isEqualTo("2022-04-02");
        // New Year's Day 2022 was a Saturday, 31 December 2021 a working Friday; the year ends on that Friday.
        assertThat(HolidayPolicy.PREVIOUS_WORKING_DAY.roll(
                        LocalDate.of(2022, 1, 2), calendar, LocalDate.of(2021, 12, 31)))
                .isEqualTo("2021-12-31");
        // 31 July 2022 was a Sunday: the month's own last day cannot move back into the month.
        assertThat(HolidayPolicy.PREVIOUS_WORKING_DAY.roll(
                        LocalDate.of(2022, 7, 31), calendar, LocalDate.of(2022, 7, 31)))
                .isEqualTo("2022-07-31");
    }
}
