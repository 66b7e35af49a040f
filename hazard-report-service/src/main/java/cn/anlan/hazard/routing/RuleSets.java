package cn.anlan.hazard.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RuleSets implements PanacheRepositoryBase<RuleSet, UUID> {

    Optional<RuleSet> activeOf(UUID office) {
        return find("organizationId = ?1 and state = ?2", office, RuleSetState.ACTIVE)
                .firstResultOptional();
    }

    List<RuleSet> active() {
        return list("state", RuleSetState.ACTIVE);
    }

    /// One activation at a time in the installation, so that two of them make no loop together.
    void lockActivation() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('routing_rule_set'))")
                .getResultList();
    }

    /// The versions of the offices in the viewer's scope, the latest first.
    ///
    /// @param before where the page before ended
    List<RuleSet> inScope(UUID viewer, @Nullable RuleSetState state, @Nullable Position before, int limit) {
        String sql =
                "select * from routing_rule_set where organization_id in (select id from organizations_in_scope(:viewer))"
                        + (state == null ? "" : " and state = :state")
                        + (before == null ? "" : " and (created_at, id) < (:createdAt, :id)")
                        + " order by created_at desc, id desc";
        var query = getEntityManager()
                .createNativeQuery(sql, RuleSet.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (before != null) {
            query.setParameter("createdAt", before.createdAt()).setParameter("id", before.id());
        }
        return query.getResultList();
    }

    /// Where a version stands in the list.
    record Position(OffsetDateTime createdAt, UUID id) {}
}
