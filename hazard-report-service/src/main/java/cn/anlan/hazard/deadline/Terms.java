package cn.anlan.hazard.deadline;

import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.HazardConfig;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// How long a reporter has for what he may do.
@Singleton
public final class Terms {

    private final HazardConfig.Deadlines deadlines;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    Terms(HazardConfig config) {
        this.deadlines = config.deadlines();
    }

    /// The first instant at which an answer to a question of now is too late.
    public OffsetDateTime answerUntil(OffsetDateTime now) {
        return workingDays(now, deadlines.answerWorkingDays());
    }

    /// The first instant at which an objection to what is told now is too late.
    public OffsetDateTime objectUntil(OffsetDateTime now) {
        return workingDays(now, deadlines.objectionWorkingDays());
    }

    /// Whether another authority may be waited for until the end of this day.
    public boolean isWaitable(LocalDate until, OffsetDateTime now) {
        LocalDate today = now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        return until.isAfter(today) && !until.isAfter(today.plusDays(deadlines.waitingDays()));
    }

    private OffsetDateTime workingDays(OffsetDateTime now, int days) {
        return Deadline.workingDaysAfter(now, days, calendar).at();
    }
}
