package cn.anlan.campaign.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<ActivityRecord, UUID> {

    /// Records of organisations in the viewer's scope, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<ActivityRecord> list(ActivityFilter filter, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select record.* from activity_record record
                        where (cast(nullif(:after, '') as uuid) is null or record.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:campaign, '') as uuid) is null or record.campaign_id = cast(nullif(:campaign, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or record.organization_id = cast(nullif(:organization, '') as uuid))
                          and record.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by record.id
                        limit :limit
                        """, ActivityRecord.class)
                .setParameter("after", text(after))
                .setParameter("campaign", text(filter.campaignId()))
                .setParameter("organization", text(filter.organizationId()))
                .setParameter("viewer", text(viewer))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// The database cannot tell the type of a null that Hibernate binds.
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
