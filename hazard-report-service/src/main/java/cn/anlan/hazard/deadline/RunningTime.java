package cn.anlan.hazard.deadline;

import cn.anlan.china.time.DayCount;
import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.HolidayPolicy;
import cn.anlan.china.time.WorkingDayCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;

/// So many days after a day. The days on which the clock stood still do not count, and what would be due on a day
/// off is due on the next working day.
///
/// @param start the day on which it begins, which itself does not count
@Embeddable
record RunningTime(
        @Column(name = "started_on") LocalDate start,
        @Column(name = "days") int days,

        @Enumerated(EnumType.STRING) @Column(name = "day_count")
        DayCount count) {

    /// The last day on which what is owed is in time.
    Deadline deadline(Collection<Pause> pauses, WorkingDayCalendar calendar) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts(day, calendar) && !stoodStill(day, pauses)) {
                left--;
            }
        }
        return Deadline.endOf(HolidayPolicy.NEXT_WORKING_DAY.roll(day, calendar));
    }

    private boolean counts(LocalDate day, WorkingDayCalendar calendar) {
        return switch (count) {
            case CALENDAR -> true;
            case WORKING -> calendar.isWorkingDay(day);
        };
    }

    private static boolean stoodStill(LocalDate day, Collection<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }
}
