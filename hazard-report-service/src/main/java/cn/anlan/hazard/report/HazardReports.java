package cn.anlan.hazard.report;

import cn.anlan.sql.Database;
import cn.anlan.sql.JointWrites;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class HazardReports implements PanacheRepositoryBase<HazardReport, UUID> {

    private static final String INSERT = """
            insert into hazard_report (id, version, tracking_number, secret_hash, category, description, division_code,
                address, latitude, longitude, datum, wgs84_latitude, wgs84_longitude, accuracy_metres, channel, urgency,
                named, reporter_safe, reported_unit, organization_id, state, transfers, reported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_STEP =
            "insert into hazard_step (report_id, number, step, state, taken_at, note) values (?, ?, ?, ?, ?, ?)";

    private final JointWrites writes;
    private final Database database;

    HazardReports(JointWrites writes, Database database) {
        this.writes = writes;
        this.database = database;
    }

    /// What a receipt is checked against.
    public record Lock(UUID reportId, String secretHash) {}

    /// Adds a report that was just handed in. Past the persistence context, which would cost more than the row: it is
    /// the busiest moment of the service, and nothing else happens to the report in its transaction.
    public void add(HazardReport report) {
        Optional<Place> place = report.place();
        Reception reception = report.reception();
        writes.write(
                INSERT,
                report.id(),
                report.version(),
                report.trackingNumber(),
                report.secretHash(),
                report.category().name(),
                report.description(),
                report.divisionCode(),
                report.address().orElse(null),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                place.map(at -> at.datum().name()).orElse(null),
                place.map(Place::wgs84Latitude).orElse(null),
                place.map(Place::wgs84Longitude).orElse(null),
                place.map(Place::accuracyMetres).orElse(null),
                reception.channel().name(),
                reception.urgency().name(),
                reception.named(),
                reception.reporterSafe(),
                reception.reportedUnit(),
                report.organizationId(),
                report.state().name(),
                report.transfers(),
                report.reportedAt());
        int number = 0;
        for (TimelineEntry entry : report.timeline()) {
            writes.write(
                    INSERT_STEP,
                    report.id(),
                    number++,
                    entry.step().name(),
                    entry.state().name(),
                    entry.at(),
                    entry.note());
        }
    }

    public Optional<HazardReport> withTrackingNumber(String trackingNumber) {
        return find("trackingNumber", trackingNumber).firstResultOptional();
    }

    public Optional<Lock> lockOf(String trackingNumber) {
        return database.queryOne(
                "select id, secret_hash from hazard_report where tracking_number = ?",
                row -> new Lock(row.getObject("id", UUID.class), row.getString("secret_hash")),
                trackingNumber);
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

    /// Whether one of the units that were asked to look at the report lies in the viewer's scope.
    public boolean isJointWithin(UUID viewer, UUID id) {
        return !getEntityManager()
                .createNativeQuery("""
                        select j.id from hazard_joint_unit j
                         where j.report_id = :id and j.organization_id in (select id from organizations_in_scope(:viewer))
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("viewer", viewer)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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
}
