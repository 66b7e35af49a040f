package cn.anlan.china.time;

import java.time.LocalDate;

/// The calendar's periods: where a notice says "per quarter" it means the calendar's quarter.
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /// The period of this kind that the date lies in.
    public CalendarPeriod containing(LocalDate date) {
        int firstMonth = (date.getMonthValue() - 1) / months * months + 1;
        return new CalendarPeriod(this, LocalDate.of(date.getYear(), firstMonth, 1));
    }

    int months() {
        return months;
    }
}
