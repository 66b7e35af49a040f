package cn.anlan.china.time;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Working days in China: weekends, statutory holidays, and the weekend days worked in exchange.
///
/// The State Council publishes one notice a year. Where there is none yet, only weekends count as days off, and
/// [#basisOf(LocalDate)] says so. The last days of December belong to the next year's notice (its New Year holiday may
/// reach back), so they rest on weekends only until that notice is there. Immutable.
public final class WorkingDayCalendar {

    private static final String BUNDLED_NOTICES = "holidays-2018-2026.csv";
    private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);
    /// New Year's holiday, with its exchange days, never reached back further than this.
    private static final MonthDay NEXT_NOTICE_MAY_REACH_BACK_TO = MonthDay.of(12, 25);

    private final Map<LocalDate, Boolean> workingByNotice;
    private final Set<Integer> publishedYears;

    private WorkingDayCalendar(Map<LocalDate, Boolean> workingByNotice) {
        this.workingByNotice = Map.copyOf(workingByNotice);
        this.publishedYears = new HashSet<>();
        workingByNotice.keySet().stream()
                .filter(date -> MonthDay.from(date).equals(NATIONAL_DAY))
                .forEach(date -> publishedYears.add(date.getYear()));
    }

    /// The calendar with the notices for 2018 to 2026.
    public static WorkingDayCalendar bundled() {
        return Bundled.CALENDAR;
    }

    /// A calendar from rows `date,name,kind` under that header, kind being `off` or `work`. A year counts as published
    /// when its National Day is listed.
    ///
    /// @throws IllegalArgumentException when a row has another kind or no date
    public static WorkingDayCalendar parse(Reader csv) {
        var working = new HashMap<LocalDate, Boolean>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var row : rows) {
                var kind = row.getField("kind");
                if (!kind.equals("off") && !kind.equals("work")) {
                    throw new IllegalArgumentException(
                            "line " + row.getStartingLineNumber() + ": neither off nor work");
                }
                working.put(LocalDate.parse(row.getField("date")), kind.equals("work"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingDayCalendar(working);
    }

    public boolean isWorkingDay(LocalDate date) {
        var byNotice = workingByNotice.get(date);
        return byNotice != null ? byNotice : !isWeekend(date);
    }

    /// Whether the answer about this day rests on a published notice.
    public CalendarBasis basisOf(LocalDate date) {
        boolean published = publishedYears.contains(date.getYear())
                && (MonthDay.from(date).isBefore(NEXT_NOTICE_MAY_REACH_BACK_TO)
                        || publishedYears.contains(date.getYear() + 1));
        return published ? CalendarBasis.PUBLISHED : CalendarBasis.WEEKENDS_ONLY;
    }

    /// The weakest basis of any day from the first to the last, both included.
    public CalendarBasis basisOf(LocalDate first, LocalDate last) {
        var basis = CalendarBasis.PUBLISHED;
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            basis = basis.and(basisOf(date));
        }
        return basis;
    }

    /// The date itself when it is a working day, otherwise the next one.
    public LocalDate sameOrNext(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The date itself when it is a working day, otherwise the one before.
    public LocalDate sameOrPrevious(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /// The n-th working day after the date, which itself does not count; with a negative n, before it; with zero, the
    /// date itself.
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int step = n < 0 ? -1 : 1;
        var day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// How many working days there are from the first to the last day, both included.
    public int workingDaysIn(LocalDate first, LocalDate last) {
        return Math.toIntExact(
                first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static WorkingDayCalendar load() {
        try (var input = WorkingDayCalendar.class.getResourceAsStream(BUNDLED_NOTICES)) {
            if (input == null) {
                throw new IllegalStateException("missing resource " + BUNDLED_NOTICES);
            }
            return parse(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        private static final WorkingDayCalendar CALENDAR = load();
    }
}
