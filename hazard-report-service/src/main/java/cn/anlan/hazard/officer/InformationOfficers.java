package cn.anlan.hazard.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InformationOfficers implements PanacheRepositoryBase<InformationOfficer, UUID> {

    Optional<InformationOfficer> inOffice(String number) {
        return find("number = ?1 and endedAt is null", number).firstResultOptional();
    }

    Optional<InformationOfficer> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the offices in the viewer's scope, the latest first.
    List<InformationOfficer> inScope(UUID viewer, @Nullable OffsetDateTime before, @Nullable UUID beforeId, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from information_officer"
                                + " where organization_id in (select id from organizations_in_scope(:viewer))"
                                + (before == null ? "" : " and (registered_at, id) < (:before, :beforeId)")
                                + " order by registered_at desc, id desc",
                        InformationOfficer.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before).setParameter("beforeId", beforeId);
        }
        return query.getResultList();
    }
}
