package cn.anlan.inspection.commitment;

import cn.anlan.events.commitment.CommitmentKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    Optional<Commitment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Open self-reviews that this one may answer, the one that is due first before the others.
    Optional<Commitment> lockFirstOpenReview(UUID campaignId, UUID organizationId, String checklistKey) {
        return find("""
                        campaignId = ?1 and organizationId = ?2 and kind = ?3 and state = ?4
                        and (checklistKey is null or checklistKey = ?5)
                        order by dueAt, id""", campaignId, organizationId, CommitmentKind.SELF_REVIEW, CommitmentStatus.OPEN, checklistKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, 0)
                .firstResultOptional();
    }

    List<Commitment> lockOpenReviews(UUID campaignId, UUID organizationId) {
        return find(
                        "campaignId = ?1 and organizationId = ?2 and kind = ?3 and state = ?4 order by id",
                        campaignId,
                        organizationId,
                        CommitmentKind.SELF_REVIEW,
                        CommitmentStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
