package cn.anlan.system.plays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Last days of calendar periods, by which what is owed once a period is due.
final class Days {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF_YEAR = 6;

    private Days() {}

    /// So many quarters, of which the first ends on that day.
    static List<String> quarters(String first, int count) {
        return ends(first, MONTHS_OF_A_QUARTER, count);
    }

    static List<String> halfYears(String first, int count) {
        return ends(first, MONTHS_OF_A_HALF_YEAR, count);
    }

    /// The same day in so many years.
    static List<String> yearly(String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(year -> LocalDate.parse(first).plusYears(year).toString())
                .toList();
    }

    static String[] array(List<String> days) {
        return days.toArray(String[]::new);
    }

    private static List<String> ends(String first, int months, int count) {
        LocalDate begin = LocalDate.parse(first).withDayOfMonth(1);
        return IntStream.range(0, count)
                .mapToObj(period -> begin.plusMonths((long) months * period + 1)
                        .minusDays(1)
                        .toString())
                .toList();
    }
}
