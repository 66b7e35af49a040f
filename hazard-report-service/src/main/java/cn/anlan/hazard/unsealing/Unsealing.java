package cn.anlan.hazard.unsealing;

import cn.anlan.events.Ids;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The opening of one reporter's identity: one custodian asks, another approves, and the first may look until it
/// expires.
@Entity
@Table(name = "unsealing")
class Unsealing {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private UUID organizationId;
    private String reason;

    @Enumerated(EnumType.STRING)
    private UnsealingState state;

    private String requestedBy;
    private OffsetDateTime requestedAt;
    private @Nullable String decidedBy;
    private @Nullable OffsetDateTime decidedAt;
    private @Nullable OffsetDateTime expiresAt;
    private int looks;

    @SuppressWarnings("NullAway.Init")
    protected Unsealing() {}

    Unsealing(UUID reportId, UUID organizationId, String reason, String requestedBy, OffsetDateTime now) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.organizationId = organizationId;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.state = UnsealingState.REQUESTED;
    }

    /// @throws ProblemException for the custodian who asked
    void approve(String by, Duration granted, OffsetDateTime now) {
        decide(UnsealingState.APPROVED, by, now);
        expiresAt = now.plus(granted);
    }

    /// @throws ProblemException for the custodian who asked
    void refuse(String by, OffsetDateTime now) {
        decide(UnsealingState.REFUSED, by, now);
    }

    /// By either custodian.
    void end() {
        requireTurn(UnsealingState.ENDED);
        state = UnsealingState.ENDED;
    }

    /// @throws ProblemException for anyone but the custodian who asked, before the approval and when it is over
    void look(String by, OffsetDateTime now) {
        if (!by.equals(requestedBy)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        if (state != UnsealingState.APPROVED) {
            throw conflict();
        }
        if (expiresAt == null || !now.isBefore(expiresAt)) {
            throw ProblemException.of(HazardProblem.UNSEALING_EXPIRED);
        }
        looks++;
    }

    private void decide(UnsealingState decision, String by, OffsetDateTime now) {
        requireTurn(decision);
        if (by.equals(requestedBy)) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    private void requireTurn(UnsealingState next) {
        if (!state.canBecome(next)) {
            throw conflict();
        }
    }

    private ProblemException conflict() {
        return ProblemException.of(CommonProblem.STATE_CONFLICT)
                .withDetail("当前状态为“" + state.label().zh() + "”", "The unsealing is in state " + state);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID reportId() {
        return reportId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String reason() {
        return reason;
    }

    UnsealingState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    OffsetDateTime requestedAt() {
        return requestedAt;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<OffsetDateTime> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<OffsetDateTime> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    int looks() {
        return looks;
    }
}
