package cn.anlan.hazard.reward;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class RewardClaims implements PanacheRepositoryBase<RewardClaim, UUID> {

    /// Keeps others from changing it until the transaction ends.
    public Optional<RewardClaim> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<RewardClaim> ofReport(UUID reportId) {
        return find("reportId", reportId).firstResultOptional();
    }

    /// The report of those that tell of one hazard which came first. One that was taken back tells of nothing.
    UUID firstOf(UUID parent) {
        return (UUID) getEntityManager()
                .createNativeQuery("""
                        select id from hazard_report where id = :parent or parent_id = :parent
                         order by reported_at, id limit 1
                        """, UUID.class)
                .setParameter("parent", parent)
                .getSingleResult();
    }

    /// Those of the offices that the viewer sees, the latest first.
    List<RewardClaim> inScope(UUID viewer, @Nullable RewardState state, @Nullable UUID before, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.* from reward_claim c"
                                + " where c.organization_id in (select id from organizations_in_scope(:viewer))"
                                + (state == null ? "" : " and c.state = :state")
                                + (before == null ? "" : " and c.id < :before")
                                + " order by c.id desc",
                        RewardClaim.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
