package cn.anlan.inspection.finding;

import cn.anlan.events.finding.FindingSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    /// What a list shows; absent parts do not narrow it.
    record Filter(
            @Nullable FindingStatus state,
            @Nullable UUID organizationId,
            @Nullable FindingSource sourceType,
            @Nullable UUID sourceId) {}

    /// Where a page goes on: after this finding, in the order of the list.
    record Position(Instant openedAt, UUID id) {}

    /// Waits for whoever is changing it.
    Optional<Finding> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// What the viewer may see, the newest first.
    @SuppressWarnings("unchecked")
    List<Finding> visibleTo(@Nullable UUID viewer, Filter filter, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder(
                "select f.* from finding f where f.organization_id in (select id from organizations_in_scope(cast(:viewer as uuid)))");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.state() != null) {
            sql.append(" and f.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.organizationId() != null) {
            sql.append(" and f.organization_id = :organization");
            parameters.put("organization", filter.organizationId());
        }
        if (filter.sourceType() != null) {
            sql.append(" and f.source_type = :sourceType");
            parameters.put("sourceType", filter.sourceType().name());
        }
        if (filter.sourceId() != null) {
            sql.append(" and f.source_id = :source");
            parameters.put("source", filter.sourceId());
        }
        if (after != null) {
            sql.append(" and (f.opened_at, f.id) < (:openedAt, :id)");
            parameters.put("openedAt", after.openedAt());
            parameters.put("id", after.id());
        }
        sql.append(" order by f.opened_at desc, f.id desc");
        Query query = getEntityManager().createNativeQuery(sql.toString(), Finding.class);
        query.setParameter("viewer", viewer);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
