package cn.anlan.campaign.indicatorfiling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IndicatorFilings implements PanacheRepositoryBase<IndicatorFiling, UUID> {

    boolean existsFor(UUID commitmentId) {
        return count("commitmentId", commitmentId) > 0;
    }

    /// Those of organisations in the viewer's scope, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<IndicatorFiling> list(FilingFilter filter, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select filing.* from indicator_filing filing
                        where (cast(nullif(:after, '') as uuid) is null or filing.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:campaign, '') as uuid) is null
                               or filing.campaign_id = cast(nullif(:campaign, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or filing.organization_id = cast(nullif(:organization, '') as uuid))
                          and (:state = '' or filing.state = :state)
                          and filing.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by filing.id
                        limit :limit
                        """, IndicatorFiling.class)
                .setParameter("after", text(after))
                .setParameter("campaign", text(filter.campaignId()))
                .setParameter("organization", text(filter.organizationId()))
                .setParameter("state", text(filter.state()))
                .setParameter("viewer", text(viewer))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// The database cannot tell the type of a null that Hibernate binds.
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
