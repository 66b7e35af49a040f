package cn.anlan.china.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// One calendar month, quarter, half-year or year.
///
/// @param kind how long
/// @param start its first day
public record CalendarPeriod(PeriodKind kind, LocalDate start) {

    /// @throws IllegalArgumentException when the start is not the first day of such a period
    public CalendarPeriod {
        if (start.getDayOfMonth() != 1 || (start.getMonthValue() - 1) % kind.months() != 0) {
            throw new IllegalArgumentException(start + " does not start a " + kind);
        }
    }

    /// Its last day.
    public LocalDate end() {
        return start.plusMonths(kind.months()).minusDays(1);
    }

    /// Its days.
    public DaySpan span() {
        return new DaySpan(start, end());
    }

    public CalendarPeriod next() {
        return new CalendarPeriod(kind, start.plusMonths(kind.months()));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end());
    }

    /// How many days it has.
    public int days() {
        return daysBetween(start, end());
    }

    /// How many of its days lie from the first to the last day, both included.
    public int daysWithin(LocalDate first, LocalDate last) {
        var from = first.isAfter(start) ? first : start;
        var to = last.isBefore(end()) ? last : end();
        return Math.max(0, daysBetween(from, to));
    }

    /// Its name, unique among all kinds: `2021-03`, `2021-Q1`, `2021-H1`, `2021`.
    public String key() {
        int year = start.getYear();
        int month = start.getMonthValue();
        return switch (kind) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case QUARTER -> year + "-Q" + ((month + 2) / 3);
            case HALF_YEAR -> year + "-H" + ((month + 5) / 6);
            case YEAR -> Integer.toString(year);
        };
    }

    @Override
    public String toString() {
        return key();
    }

    private static int daysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
