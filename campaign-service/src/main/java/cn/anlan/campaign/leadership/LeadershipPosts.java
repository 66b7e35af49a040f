package cn.anlan.campaign.leadership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeadershipPosts implements PanacheRepositoryBase<LeadershipPost, UUID> {

    boolean hasHead(UUID organizationId, PostKind kind) {
        return count("organizationId = ?1 and kind = ?2", organizationId, kind) > 0;
    }

    /// Those of organisations in the viewer's scope, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<LeadershipPost> list(@Nullable UUID organizationId, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select post.* from leadership_post post
                        where (cast(nullif(:after, '') as uuid) is null or post.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or post.organization_id = cast(nullif(:organization, '') as uuid))
                          and post.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by post.id
                        limit :limit
                        """, LeadershipPost.class)
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
