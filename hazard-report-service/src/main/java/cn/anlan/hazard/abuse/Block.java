package cn.anlan.hazard.abuse;

import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address from which nothing is taken for some days, known by its hash of one day. Whoever is blocked may appeal;
/// another person than the one who blocked decides.
@Entity
@Table(name = "hazard_block")
class Block {

    enum Decision {
        LIFTED,
        UPHELD
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organizationId;
    private LocalDate day;
    private byte[] digest;
    private String reason;
    private String blockedBy;
    private OffsetDateTime blockedAt;
    private OffsetDateTime endsAt;
    private @Nullable String appeal;
    private @Nullable OffsetDateTime appealedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String decidedBy;
    private @Nullable OffsetDateTime decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Block() {}

    Block(
            UUID id,
            UUID organizationId,
            LocalDate day,
            byte[] digest,
            String reason,
            String by,
            OffsetDateTime endsAt,
            OffsetDateTime now) {
        this.id = id;
        this.organizationId = organizationId;
        this.day = day;
        this.digest = digest.clone();
        this.reason = reason;
        this.blockedBy = by;
        this.blockedAt = now;
        this.endsAt = endsAt;
    }

    /// @throws ProblemException the second time
    void appeal(String text, OffsetDateTime now) {
        if (appeal != null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT).withDetail("已经申诉过", "There is an appeal already");
        }
        appeal = text;
        appealedAt = now;
    }

    /// @throws ProblemException for whoever blocked, and the second time
    void decide(Decision taken, String by, OffsetDateTime now) {
        if (by.equals(blockedBy)) {
            throw ProblemException.of(HazardProblem.SECOND_PERSON_NEEDED);
        }
        if (decision != null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT).withDetail("已经处理过", "It was decided before");
        }
        decision = taken;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate day() {
        return day;
    }

    byte[] digest() {
        return digest.clone();
    }

    String reason() {
        return reason;
    }

    OffsetDateTime blockedAt() {
        return blockedAt;
    }

    OffsetDateTime endsAt() {
        return endsAt;
    }

    Optional<String> appealText() {
        return Optional.ofNullable(appeal);
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }
}
