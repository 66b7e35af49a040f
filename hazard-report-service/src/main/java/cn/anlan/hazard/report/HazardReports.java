package cn.anlan.hazard.report;

import cn.anlan.events.hazard.HazardState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class HazardReports implements PanacheRepositoryBase<HazardReport, UUID> {

    public Optional<HazardReport> withTrackingNumber(String trackingNumber) {
        return find("trackingNumber", trackingNumber).firstResultOptional();
    }

    /// Keeps others from changing the report until the transaction ends.
    public Optional<HazardReport> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Reads a report anew, and keeps others from changing it until the transaction ends.
    public void lock(HazardReport report) {
        getEntityManager().refresh(report, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The reports that were joined with this one, each kept from other changes until the transaction ends.
    public List<HazardReport> lockedChildrenOf(UUID parent) {
        return find("parentId = ?1 order by id", parent)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public boolean hasChildren(UUID parent) {
        return count("parentId", parent) > 0;
    }

    /// Reports whose result was told, and whose time for an objection is over.
    public List<UUID> withoutObjectionBy(OffsetDateTime now, int limit) {
        return ids(
                "select id from hazard_report where state = 'RESULT_TOLD' and object_by <= :now order by object_by",
                now,
                limit);
    }

    /// Reports whose reporter was asked something, and whose time for an answer is over.
    public List<UUID> withoutAnswerBy(OffsetDateTime now, int limit) {
        return ids("select id from hazard_report where answer_by <= :now order by answer_by", now, limit);
    }

    private List<UUID> ids(String sql, OffsetDateTime now, int limit) {
        return getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /// The reports that the viewer's organisation may see, as the office in charge or as the handling unit, the latest
    /// first.
    ///
    /// @param before where the page before ended
    public List<HazardReport> inScope(UUID viewer, @Nullable HazardState state, @Nullable Position before, int limit) {
        String sql = """
                select r.* from hazard_report r
                 where (r.organization_id in (select id from organizations_in_scope(:viewer))
                        or r.handling_organization_id in (select id from organizations_in_scope(:viewer))
                        or r.reviewing_organization_id in (select id from organizations_in_scope(:viewer)))
                """
                + (state == null ? "" : " and r.state = :state")
                + (before == null ? "" : " and (r.reported_at, r.id) < (:reportedAt, :id)")
                + " order by r.reported_at desc, r.id desc";
        var query = getEntityManager()
                .createNativeQuery(sql, HazardReport.class)
                .setParameter("viewer", viewer)
                .setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (before != null) {
            query.setParameter("reportedAt", before.reportedAt()).setParameter("id", before.id());
        }
        return query.getResultList();
    }

    /// Where a report stands in the list.
    public record Position(OffsetDateTime reportedAt, UUID id) {}
}
