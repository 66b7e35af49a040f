package cn.anlan.inspection.review;

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
class ReviewRepository implements PanacheRepositoryBase<SelfReview, UUID> {

    /// What a list shows; absent parts do not narrow it.
    record Filter(
            @Nullable ReviewStatus state,
            @Nullable UUID organizationId,
            @Nullable UUID campaignId) {}

    /// Where a page goes on: after this review, in the order of the list.
    record Position(Instant createdAt, UUID id) {}

    /// Waits for whoever is changing it.
    Optional<SelfReview> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// What the viewer may see, the newest first.
    @SuppressWarnings("unchecked")
    List<SelfReview> visibleTo(@Nullable UUID viewer, Filter filter, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder("select r.* from self_review r"
                + " where r.organization_id in (select id from organizations_in_scope(cast(:viewer as uuid)))");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.state() != null) {
            sql.append(" and r.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.organizationId() != null) {
            sql.append(" and r.organization_id = :organization");
            parameters.put("organization", filter.organizationId());
        }
        if (filter.campaignId() != null) {
            sql.append(" and r.campaign_id = :campaign");
            parameters.put("campaign", filter.campaignId());
        }
        if (after != null) {
            sql.append(" and (r.created_at, r.id) < (:createdAt, :id)");
            parameters.put("createdAt", after.createdAt());
            parameters.put("id", after.id());
        }
        sql.append(" order by r.created_at desc, r.id desc");
        Query query = getEntityManager().createNativeQuery(sql.toString(), SelfReview.class);
        query.setParameter("viewer", viewer);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
