package cn.anlan.campaign.launch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /// Campaigns whose duties bind.
    public List<Campaign> underway() {
        return list("status in (?1, ?2)", CampaignStatus.PUBLISHED, CampaignStatus.RUNNING);
    }

    /// Those that the calendar has overtaken.
    List<Campaign> toMoveOn(LocalDate today) {
        return list(
                "(status = ?1 and startsOn <= ?3) or (status = ?2 and endsOn < ?3)",
                CampaignStatus.PUBLISHED,
                CampaignStatus.RUNNING,
                today);
    }

    /// Those that the viewer's organisations run, drafts included, or take part in.
    @SuppressWarnings("unchecked")
    List<Campaign> seenBy(@Nullable UUID viewer, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        with scope as materialized (select id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)))
                        select campaign.* from campaign
                        where (cast(nullif(:after, '') as uuid) is null or campaign.id > cast(nullif(:after, '') as uuid))
                          and (campaign.owner_organization_id in (select id from scope)
                               or exists (select from enrolment
                                          where enrolment.campaign_id = campaign.id
                                            and enrolment.organization_id in (select id from scope)))
                        order by campaign.id
                        limit :limit
                        """, Campaign.class)
                .setParameter("viewer", text(viewer))
                .setParameter("after", text(after))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Whether the viewer's organisations run the campaign or take part in it.
    public boolean isSeenBy(@Nullable UUID viewer, UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                            select from campaign
                            where id = cast(:id as uuid)
                              and owner_organization_id in
                                  (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                            union all
                            select from enrolment
                            where campaign_id = cast(:id as uuid)
                              and organization_id in
                                  (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope))
                        """)
                .setParameter("viewer", text(viewer))
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /// The database cannot tell the type of a null that Hibernate binds.
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
