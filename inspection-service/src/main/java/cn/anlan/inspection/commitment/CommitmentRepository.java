package cn.anlan.inspection.commitment;

import cn.anlan.events.commitment.CommitmentKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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

    boolean isReviewOpen(UUID campaignId) {
        return find(
                        "campaignId = ?1 and kind = ?2 and state = ?3",
                        campaignId,
                        CommitmentKind.SELF_REVIEW,
                        CommitmentStatus.OPEN)
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    boolean isFulfilled(UUID campaignId, UUID requirementId, UUID organizationId, Instant dueAt) {
        return count(
                        """
                campaignId = ?1 and organizationId = ?2 and requirementId = ?3 and kind = ?4 and state = ?5
                and dueAt >= ?6""",
                        campaignId,
                        organizationId,
                        requirementId,
                        CommitmentKind.SELF_REVIEW,
                        CommitmentStatus.FULFILLED,
                        dueAt)
                > 0;
    }

    List<Commitment> lockOpenReviews(UUID campaignId, UUID organizationId, Instant after) {
        return find("""
                        campaignId = ?1 and organizationId = ?2 and kind = ?3 and state = ?4 and dueAt > ?5
                        order by id""", campaignId, organizationId, CommitmentKind.SELF_REVIEW, CommitmentStatus.OPEN, after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
