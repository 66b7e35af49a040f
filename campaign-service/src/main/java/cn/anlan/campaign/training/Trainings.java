package cn.anlan.campaign.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {

    /// Those of organisations in the viewer's scope, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<Training> list(@Nullable UUID organizationId, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select training.* from training
                        where (cast(nullif(:after, '') as uuid) is null or training.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or training.organization_id = cast(nullif(:organization, '') as uuid))
                          and training.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by training.id
                        limit :limit
                        """, Training.class)
                .setParameter("after", text(after))
                .setParameter("organization", text(organizationId))
                .setParameter("viewer", text(viewer))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// The database cannot tell the type of a null that Hibernate binds.
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
