package cn.anlan.hazard.officer;

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

/// Someone whom an office has asked to report; known to it by name, which is sealed.
@Entity
@Table(name = "information_officer")
class InformationOfficer {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organizationId;
    private String number;
    private String secretHash;
    private byte[] name;
    private byte @Nullable [] phone;
    private OffsetDateTime registeredAt;
    private @Nullable OffsetDateTime endedAt;

    @SuppressWarnings("NullAway.Init")
    protected InformationOfficer() {}

    InformationOfficer(
            UUID id,
            UUID organizationId,
            String number,
            String secretHash,
            byte[] name,
            byte @Nullable [] phone,
            OffsetDateTime now) {
        this.id = id;
        this.organizationId = organizationId;
        this.number = number;
        this.secretHash = secretHash;
        this.name = name.clone();
        this.phone = phone == null ? null : phone.clone();
        this.registeredAt = now;
    }

    /// @throws ProblemException the second time
    void end(OffsetDateTime now) {
        if (endedAt != null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT).withDetail("已经注销", "It has ended before");
        }
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String number() {
        return number;
    }

    String secretHash() {
        return secretHash;
    }

    byte[] name() {
        return name.clone();
    }

    OffsetDateTime registeredAt() {
        return registeredAt;
    }

    Optional<OffsetDateTime> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
