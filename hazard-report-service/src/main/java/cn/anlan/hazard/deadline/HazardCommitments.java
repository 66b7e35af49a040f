package cn.anlan.hazard.deadline;

import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HazardCommitments implements PanacheRepositoryBase<HazardCommitment, UUID> {

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
