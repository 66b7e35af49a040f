package cn.anlan.campaign.leadinggroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeadingGroupRepository implements PanacheRepositoryBase<LeadingGroup, UUID> {

    boolean exists(UUID campaignId, UUID organizationId) {
        return count("campaignId = ?1 and organizationId = ?2", campaignId, organizationId) > 0;
    }

    /// The groups of organisations in the viewer's scope, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<LeadingGroup> list(
            @Nullable UUID campaignId,
            @Nullable UUID organizationId,
            @Nullable UUID viewer,
            @Nullable UUID after,
            int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select leading_group.* from leading_group
                        where (cast(nullif(:after, '') as uuid) is null
                               or leading_group.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:campaign, '') as uuid) is null
                               or leading_group.campaign_id = cast(nullif(:campaign, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or leading_group.organization_id = cast(nullif(:organization, '') as uuid))
                          and leading_group.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by leading_group.id
                        limit :limit
                        """, LeadingGroup.class)
                .setParameter("after", text(after))
                .setParameter("campaign", text(campaignId))
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
