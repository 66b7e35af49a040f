package cn.anlan.campaign.launch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /// Campaigns whose duties bind.
    public List<Campaign> underway() {
        return list("status in (?1, ?2)", CampaignStatus.PUBLISHED, CampaignStatus.RUNNING);
    }

    /// The campaigns from the top of its cascade down to the campaign itself.
    public List<Campaign> cascade(Campaign campaign) {
        return campaign.parentId() == null
                ? List.of(campaign)
                : campaign.lineage().stream().map(this::findById).toList();
    }

    /// Those that the calendar has overtaken.
    List<Campaign> toMoveOn(LocalDate today) {
        return list(
                "(status = ?1 and written.startsOn <= ?3) or (status = ?2 and written.endsOn < ?3)",
                CampaignStatus.PUBLISHED,
                CampaignStatus.RUNNING,
                today);
    }

    /// Those that the viewer's organisations run, drafts included, or take part in, in the order of their ids.
    @SuppressWarnings("unchecked")
    List<Campaign> seenBy(@Nullable UUID viewer, CampaignFilter filter, @Nullable UUID after, int limit) {
        var year = filter.year();
        return getEntityManager()
                .createNativeQuery("""
                        with scope as materialized (select id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)))
                        select campaign.* from campaign
                        where (:after = '' or campaign.id > cast(nullif(:after, '') as uuid))
                          and (:status = '' or status = :status)
                          and (:template = '' or template_key = :template)
                          and (:owner = '' or owner_organization_id = cast(nullif(:owner, '') as uuid))
                          and (:parent = '' or parent_id = cast(nullif(:parent, '') as uuid))
                          and starts_on <= :lastDay and coalesce(ends_on, 'infinity') >= :firstDay
                          and (:text = ''
                               or position(lower(:text) in lower(concat_ws(' ', title_zh, title_en, theme, document_number))) > 0)
                          and (campaign.owner_organization_id in (select id from scope)
                               or exists (select from enrolment
                                          where enrolment.campaign_id = campaign.id
                                            and enrolment.organization_id in (select id from scope)))
                        order by campaign.id
                        limit :limit
                        """, Campaign.class)
                .setParameter("viewer", text(viewer))
                .setParameter("after", text(after))
                .setParameter("status", text(filter.status()))
                .setParameter("template", text(filter.templateKey()))
                .setParameter("owner", text(filter.organizationId()))
                .setParameter("parent", text(filter.parentId()))
                .setParameter("firstDay", year == null ? LocalDate.EPOCH : LocalDate.of(year, 1, 1))
                .setParameter("lastDay", year == null ? LocalDate.of(9999, 12, 31) : LocalDate.of(year, 12, 31))
                .setParameter("text", text(filter.text()))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Whether a body has a plan of its own already that carries out the campaign.
    public boolean isDerived(UUID parentId, UUID ownerOrganizationId) {
        return count(
                        "place.parentId = ?1 and ownerOrganizationId = ?2 and status <> ?3",
                        parentId,
                        ownerOrganizationId,
                        CampaignStatus.CANCELLED)
                > 0;
    }

    /// The campaign, if the viewer may see it.
    public Optional<Campaign> findSeen(@Nullable UUID viewer, UUID id) {
        return findByIdOptional(id).filter(campaign -> isSeenBy(viewer, id));
    }

    /// Whether the viewer's organisations run the campaign or take part in it. Its owner is looked up first, and by
    /// itself: who runs a campaign may see half a province, which is not listed for that.
    public boolean isSeenBy(@Nullable UUID viewer, UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                            select from campaign
                            where id = cast(:id as uuid)
                              and organization_in_scope(cast(nullif(:viewer, '') as uuid), owner_organization_id)
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
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
