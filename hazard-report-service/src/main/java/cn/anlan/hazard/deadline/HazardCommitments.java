package cn.anlan.hazard.deadline;

import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.JointWrites;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HazardCommitments implements PanacheRepositoryBase<HazardCommitment, UUID> {

    private static final String INSERT =
            "insert into hazard_commitment (id, version, report_id, tracking_number, kind, organization_id, due_at, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JointWrites writes;

    HazardCommitments(JointWrites writes) {
        this.writes = writes;
    }

    /// Adds a commitment that was just opened, together with whatever else its transaction writes.
    void add(HazardCommitment commitment) {
        CommitmentChanged published = commitment.published();
        writes.write(
                INSERT,
                commitment.id(),
                commitment.version(),
                published.subjectId(),
                commitment.trackingNumber(),
                published.kind().name(),
                published.organizationId(),
                published.dueAt(),
                published.state().name());
    }

    /// The clock of this kind that runs on the report.
    Optional<HazardCommitment> open(CommitmentKind kind, UUID reportId) {
        return find("kind = ?1 and reportId = ?2 and state = ?3", kind, reportId, CommitmentState.OPEN)
                .singleResultOptional();
    }

    /// All clocks that run on the report.
    List<HazardCommitment> open(UUID reportId) {
        return list("reportId = ?1 and state = ?2", reportId, CommitmentState.OPEN);
    }
}
