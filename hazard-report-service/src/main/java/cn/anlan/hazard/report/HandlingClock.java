package cn.anlan.hazard.report;

import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Since when the time for verifying and closing runs, until when it stands still, and whether more was granted.
@Embeddable
class HandlingClock {

    private static final Set<HandlingStep> STILL_AWAITING = EnumSet.of(
            HandlingStep.AWAIT, HandlingStep.ASK, HandlingStep.ANSWER, HandlingStep.LAPSE, HandlingStep.EXTEND);

    private @Nullable OffsetDateTime acceptedAt;
    private @Nullable OffsetDateTime handlingSince;
    private @Nullable OffsetDateTime awaitingUntil;
    private boolean extended;

    void accept(OffsetDateTime now) {
        acceptedAt = now;
        handlingSince = now;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    /// The handling begins anew after an objection, with a time of its own.
    void beginAnew(OffsetDateTime now) {
        handlingSince = now;
        extended = false;
    }

    void await(OffsetDateTime until) {
        awaitingUntil = until;
    }

    boolean isAwaiting(OffsetDateTime now) {
        return awaitingUntil != null && now.isBefore(awaitingUntil);
    }

    /// Another step was taken: most of them end the wait for another authority.
    void follow(HandlingStep step) {
        if (!STILL_AWAITING.contains(step)) {
            awaitingUntil = null;
        }
    }

    void extend() {
        extended = true;
    }

    boolean isExtended() {
        return extended;
    }

    Optional<OffsetDateTime> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    Optional<OffsetDateTime> handlingSince() {
        return Optional.ofNullable(handlingSince);
    }

    Optional<OffsetDateTime> awaitingUntil() {
        return Optional.ofNullable(awaitingUntil);
    }
}
