package cn.anlan.hazard.report;

import cn.anlan.problem.ProblemException;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Until when the reporter may object to what he was told, and how often he has.
@Embeddable
class ObjectionWindow {

    private @Nullable OffsetDateTime objectBy;
    private int objections;

    /// @param until the first instant at which an objection is too late
    void open(OffsetDateTime until) {
        objectBy = until;
    }

    void requireNotOver(OffsetDateTime now) {
        if (isOver(now)) {
            throw ProblemException.of(HazardProblem.OBJECTION_TOO_LATE);
        }
    }

    void object() {
        objectBy = null;
        objections++;
    }

    boolean isOpen(OffsetDateTime now) {
        return objectBy != null && now.isBefore(objectBy);
    }

    boolean isOver(OffsetDateTime now) {
        return objectBy != null && !now.isBefore(objectBy);
    }

    Optional<OffsetDateTime> objectBy() {
        return Optional.ofNullable(objectBy);
    }

    int objections() {
        return objections;
    }
}
