package cn.anlan.hazard.joint;

import cn.anlan.events.Ids;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.Person;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit that was asked to look at a report beside the one that handles it.
@Entity
@Table(name = "hazard_joint_unit")
class JointUnit {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private UUID organizationId;
    private OffsetDateTime askedAt;
    private String askedBy;
    private @Nullable String opinion;
    private @Nullable OffsetDateTime givenAt;
    private @Nullable String givenBy;

    @SuppressWarnings("NullAway.Init")
    protected JointUnit() {}

    JointUnit(UUID reportId, UUID organizationId, Person by, OffsetDateTime now) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.organizationId = organizationId;
        this.askedBy = by.subject();
        this.askedAt = now;
    }

    /// @throws ProblemException when it was given before
    void give(String text, Person by, OffsetDateTime now) {
        if (opinion != null) {
            throw ProblemException.of(HazardProblem.OPINION_GIVEN);
        }
        opinion = text;
        givenBy = by.subject();
        givenAt = now;
    }

    UUID organizationId() {
        return organizationId;
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    Optional<OffsetDateTime> givenAt() {
        return Optional.ofNullable(givenAt);
    }
}
