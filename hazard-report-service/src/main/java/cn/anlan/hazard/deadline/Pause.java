package cn.anlan.hazard.deadline;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which the clocks of a report stand still: from the day after the one on which it was stopped, up to
/// and with the one on which it goes on. When that will be is said beforehand, so that no clock stands still for
/// ever.
@Entity
@Table(name = "hazard_pause")
class Pause {

    /// What is waited for.
    enum Ground {
        /// 补正
        ANSWER,
        /// 待其他部门
        OTHER_AUTHORITY
    }

    @Id
    private UUID id;

    private UUID reportId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private OffsetDateTime stoppedAt;
    private OffsetDateTime untilAt;
    private @Nullable OffsetDateTime endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Pause() {}

    Pause(UUID reportId, Ground ground, OffsetDateTime stoppedAt, OffsetDateTime untilAt) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.ground = ground;
        this.stoppedAt = stoppedAt;
        this.untilAt = untilAt;
    }

    /// It ends now, or has ended as it was said beforehand.
    void end(OffsetDateTime now) {
        endedAt = now.isBefore(untilAt) ? now : untilAt;
    }

    boolean isOver(OffsetDateTime now) {
        return !now.isBefore(untilAt);
    }

    boolean covers(LocalDate day) {
        return day.isAfter(dayOf(stoppedAt)) && !day.isAfter(lastDay());
    }

    Ground ground() {
        return ground;
    }

    /// An end at midnight belongs to the day before.
    private LocalDate lastDay() {
        return endedAt == null
                ? dayOf(untilAt.minusNanos(1))
                : dayOf(endedAt.equals(untilAt) ? untilAt.minusNanos(1) : endedAt);
    }

    private static LocalDate dayOf(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }
}
