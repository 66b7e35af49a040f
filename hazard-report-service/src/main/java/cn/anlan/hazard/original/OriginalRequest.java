package cn.anlan.hazard.original;

import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A custodian's wish to see a file as it came, which another one may grant.
@Entity
@Table(name = "hazard_original_request")
class OriginalRequest {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID evidenceId;
    private String reason;
    private String requestedBy;
    private OffsetDateTime requestedAt;
    private @Nullable String approvedBy;
    private @Nullable OffsetDateTime approvedAt;
    private @Nullable OffsetDateTime openUntil;

    @SuppressWarnings("NullAway.Init")
    protected OriginalRequest() {}

    OriginalRequest(UUID id, UUID evidenceId, String reason, String requestedBy, OffsetDateTime now) {
        this.id = id;
        this.evidenceId = evidenceId;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /// @throws ProblemException for whoever asked, and the second time
    void approve(String by, OffsetDateTime until, OffsetDateTime now) {
        if (by.equals(requestedBy)) {
            throw ProblemException.of(HazardProblem.SECOND_PERSON_NEEDED);
        }
        if (approvedBy != null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("该申请已获批准", "The request was granted before");
        }
        approvedBy = by;
        approvedAt = now;
        openUntil = until;
    }

    /// @throws ProblemException not found for whoever did not ask; a conflict before it was granted, and after its time
    void requireOpenTo(String subject, OffsetDateTime now) {
        if (!subject.equals(requestedBy)) {
            throw ProblemException.notFound();
        }
        if (openUntil == null || !openUntil.isAfter(now)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("申请尚未获批准或已过期", "The request was not granted yet, or its time is over");
        }
    }

    UUID id() {
        return id;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    String reason() {
        return reason;
    }

    OffsetDateTime requestedAt() {
        return requestedAt;
    }

    Optional<OffsetDateTime> openUntil() {
        return Optional.ofNullable(openUntil);
    }
}
