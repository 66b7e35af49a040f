package cn.anlan.hazard.extension;

import cn.anlan.events.Ids;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.Person;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for more time to verify and close a report.
@Entity
@Table(name = "hazard_extension")
class Extension {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private int period;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private String requestedBy;
    private OffsetDateTime requestedAt;
    private @Nullable String decidedBy;
    private @Nullable OffsetDateTime decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    /// @param period how often the reporter had objected: each handling has its own time
    Extension(UUID reportId, int period, String reason, Person by, OffsetDateTime now) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.period = period;
        this.reason = reason;
        this.state = ExtensionState.REQUESTED;
        this.requestedBy = by.subject();
        this.requestedAt = now;
    }

    void approve(Person by, OffsetDateTime now) {
        decide(ExtensionState.APPROVED, by, now);
    }

    void refuse(Person by, OffsetDateTime now) {
        decide(ExtensionState.REFUSED, by, now);
    }

    private void decide(ExtensionState decision, Person by, OffsetDateTime now) {
        if (state != ExtensionState.REQUESTED) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT);
        }
        if (by.subject().equals(requestedBy)) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
        state = decision;
        decidedBy = by.subject();
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    String reason() {
        return reason;
    }

    ExtensionState state() {
        return state;
    }

    OffsetDateTime requestedAt() {
        return requestedAt;
    }

    Optional<OffsetDateTime> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
