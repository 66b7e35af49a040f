package cn.anlan.hazard.abuse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Blocks implements PanacheRepositoryBase<Block, UUID> {

    /// More than a province will ever have.
    private static final int MOST_RUNNING = 10_000;

    List<Block> running(OffsetDateTime now) {
        return find("endsAt > ?1 and (decision is null or decision = ?2)", now, Block.Decision.UPHELD)
                .page(0, MOST_RUNNING)
                .list();
    }

    Optional<Block> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the offices in the viewer's scope, the latest first.
    List<Block> inScope(UUID viewer, @Nullable OffsetDateTime before, @Nullable UUID beforeId, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from hazard_block where organization_id in (select id from organizations_in_scope(:viewer))"
                                + (before == null ? "" : " and (blocked_at, id) < (:before, :beforeId)")
                                + " order by blocked_at desc, id desc",
                        Block.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before).setParameter("beforeId", beforeId);
        }
        return query.getResultList();
    }
}
