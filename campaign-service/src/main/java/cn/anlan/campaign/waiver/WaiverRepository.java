package cn.anlan.campaign.waiver;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WaiverRepository implements PanacheRepositoryBase<Waiver, UUID> {

    /// The commitments from which granted waivers release: of each enrolment, those of the named commitment, or of the
    /// requirement up to its day.
    private static final String RELEASED = """
            select commitment.id
            from waiver
            join commitment on commitment.enrolment_id = waiver.enrolment_id
                and commitment.requirement_id = waiver.requirement_id
                and (commitment.id = waiver.commitment_id or commitment.planned_day <= waiver.until_day)
            """;

    private final Database database;

    WaiverRepository(Database database) {
        this.database = database;
    }

    List<Waiver> list(WaiverFilter filter, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        var ids = database.query(
                """
                select id from waiver
                where organization_id in (select scope.id from organizations_in_scope(?::uuid) scope)
                  and (?::uuid is null or campaign_id = ?::uuid)
                  and (?::uuid is null or organization_id = ?::uuid)
                  and (?::text is null or status = ?)
                  and (?::uuid is null or id > ?::uuid)
                order by id
                limit ?
                """,
                row -> row.getObject("id", UUID.class),
                viewer,
                filter.campaignId(),
                filter.campaignId(),
                filter.organizationId(),
                filter.organizationId(),
                filter.statusName(),
                filter.statusName(),
                after,
                after,
                limit);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    Optional<WaivedDuty> dutyOf(UUID commitmentId) {
        return database.queryOne(
                "select enrolment_id, campaign_id, organization_id, requirement_id from commitment where id = ?",
                row -> new WaivedDuty(
                        row.getObject("enrolment_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getObject("requirement_id", UUID.class),
                        commitmentId,
                        null),
                commitmentId);
    }

    Optional<UUID> enrolmentOf(UUID campaignId, UUID organizationId) {
        return database.queryOne(
                "select id from enrolment where campaign_id = ? and organization_id = ? and state = 'ENROLLED'",
                row -> row.getObject("id", UUID.class),
                campaignId,
                organizationId);
    }

    /// The open commitments from which a granted waiver releases.
    List<UUID> toWaive(UUID waiverId) {
        return database.query(
                RELEASED + " where waiver.id = ? and commitment.state = 'OPEN'",
                row -> row.getObject("id", UUID.class),
                waiverId);
    }

    /// The open commitments of these enrolments from which any granted waiver releases.
    List<UUID> toWaive(Collection<UUID> enrolmentIds) {
        return database.query(
                RELEASED
                        + " where waiver.enrolment_id = any (?) and waiver.status = 'GRANTED' and commitment.state = 'OPEN'",
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", enrolmentIds, id -> id));
    }

    /// The commitments that are owed again when a waiver is revoked: those that are not due yet, and from which no
    /// other one releases.
    List<UUID> toOweAgain(UUID waiverId, OffsetDateTime now) {
        return database.query(RELEASED + """
                 where waiver.id = ? and commitment.state = 'WAIVED' and commitment.due_at > ?
                  and not exists (
                    select from waiver other
                    where other.enrolment_id = commitment.enrolment_id
                        and other.requirement_id = commitment.requirement_id
                        and other.id <> waiver.id
                        and other.status in ('GRANTED', 'EXPIRED') and other.decided_by is not null
                        and (other.commitment_id = commitment.id or other.until_day >= commitment.planned_day))
                """, row -> row.getObject("id", UUID.class), waiverId, now);
    }

    /// Those whose last day has passed.
    List<Waiver> toExpire(LocalDate today) {
        return find("status in (?1, ?2) and until < ?3", WaiverStatus.REQUESTED, WaiverStatus.GRANTED, today)
                .page(0, 500)
                .list();
    }
}
