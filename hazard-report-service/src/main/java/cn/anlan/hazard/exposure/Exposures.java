package cn.anlan.hazard.exposure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Exposures implements PanacheRepositoryBase<Exposure, UUID> {

    /// Keeps others from changing it until the transaction ends.
    Optional<Exposure> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the offices that the viewer sees, the latest first.
    List<Exposure> inScope(UUID viewer, @Nullable UUID before, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select e.* from exposure e"
                                + " where e.organization_id in (select id from organizations_in_scope(:viewer))"
                                + (before == null ? "" : " and e.id < :before")
                                + " order by e.id desc",
                        Exposure.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /// What the public may see, the latest first.
    ///
    /// @param prefix of the division codes
    List<Exposure> published(OffsetDateTime now, String prefix, @Nullable UUID before, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select e.* from exposure e where e.state = 'PUBLISHED' and e.expires_at > :now"
                                + " and e.division_code like :prefix"
                                + (before == null ? "" : " and e.id < :before")
                                + " order by e.id desc",
                        Exposure.class)
                .setParameter("now", now)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
