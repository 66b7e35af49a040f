package cn.anlan.hazard.deadline;

import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HazardCommitments implements PanacheRepositoryBase<HazardCommitment, UUID> {

    /// The clock of this kind that runs on the report; there is one whenever it is asked for.
    HazardCommitment open(CommitmentKind kind, UUID reportId) {
        return find("kind = ?1 and reportId = ?2 and state = ?3", kind, reportId, CommitmentState.OPEN)
                .singleResult();
    }
}
