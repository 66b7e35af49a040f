package cn.anlan.hazard.unsealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Unsealings implements PanacheRepositoryBase<Unsealing, UUID> {

    /// Keeps others from changing it until the transaction ends.
    Optional<Unsealing> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the offices that the viewer sees, the latest first.
    List<Unsealing> inScope(UUID viewer, @Nullable UUID before, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select u.* from unsealing u"
                                + " where u.organization_id in (select id from organizations_in_scope(:viewer))"
                                + (before == null ? "" : " and u.id < :before")
                                + " order by u.id desc",
                        Unsealing.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
