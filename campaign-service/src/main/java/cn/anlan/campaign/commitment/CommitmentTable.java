package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.Places;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Commitments in the database, always as sets. Locks are taken in the order of ids, so that two who lock the same
/// ones wait for each other instead of locking up.
@ApplicationScoped
class CommitmentTable {

    /// A unit owes each duty to one campaign of a cascade. What it has done ahead for another one is not asked
    /// again, nor what that goes on asking, because it came due before it was handed over. Takes the other
    /// campaigns.
    private static final String IS_COVERED = """
            exists (
                select from enrolment elsewhere
                join commitment other on other.enrolment_id = elsewhere.id
                where elsewhere.organization_id = %1$s
                  and elsewhere.campaign_id = any (?)
                  and (other.requirements_above || other.requirement_id) && (%2$s)
                  and other.counter_key is not distinct from %3$s.counter_key
                  and %3$s.period_end between other.period_start and other.period_end
                  and other.due_at >= %3$s.due_at
                  and (other.state = 'FULFILLED'
                       or other.state in ('OPEN', 'WAIVED') and other.planned_day <= elsewhere.planned_to))
            """;

    private final Database database;

    CommitmentTable(Database database) {
        this.database = database;
    }

    /// Locks those of an enrolment whose period holds that day.
    List<Commitment> lockOn(UUID enrolmentId, Collection<UUID> requirementIds, LocalDate day) {
        Places.hold(database);
        return database.query(
                """
                select * from commitment
                where enrolment_id = ? and requirement_id = any (?) and ? between period_start and period_end
                order by id
                for update
                """, CommitmentTable::read, enrolmentId, SqlArray.of("uuid", requirementIds, id -> id), day);
    }

    /// Locks those of an enrolment.
    List<Commitment> lockOf(UUID enrolmentId, Collection<UUID> requirementIds) {
        Places.hold(database);
        return database.query(
                "select * from commitment where enrolment_id = ? and requirement_id = any (?) order by id for update",
                CommitmentTable::read,
                enrolmentId,
                SqlArray.of("uuid", requirementIds, id -> id));
    }

    List<Commitment> lock(Collection<UUID> ids) {
        Places.hold(database);
        return database.query(
                "select * from commitment where id = any (?) order by id for update",
                CommitmentTable::read,
                SqlArray.of("uuid", ids, id -> id));
    }

    /// Locks those of these enrolments that were planned for days after that one.
    List<Commitment> lockAfter(Collection<UUID> enrolmentIds, LocalDate day) {
        Places.hold(database);
        return database.query(
                "select * from commitment where enrolment_id = any (?) and planned_day > ? order by id for update",
                CommitmentTable::read,
                SqlArray.of("uuid", enrolmentIds, id -> id),
                day);
    }

    /// Locks those of them that were asked for by these requirements.
    List<Commitment> lockAfter(Collection<UUID> enrolmentIds, LocalDate day, Collection<UUID> requirementIds) {
        Places.hold(database);
        return database.query(
                """
                select * from commitment
                where enrolment_id = any (?) and planned_day > ? and requirement_id = any (?)
                order by id
                for update
                """,
                CommitmentTable::read,
                SqlArray.of("uuid", enrolmentIds, id -> id),
                day,
                SqlArray.of("uuid", requirementIds, id -> id));
    }

    /// Locks those of these enrolments that are due on that day or later.
    List<Commitment> lockDueAfter(Collection<UUID> enrolmentIds, LocalDate day) {
        Places.hold(database);
        return database.query(
                "select * from commitment where enrolment_id = any (?) and due_at > ? order by id for update",
                CommitmentTable::read,
                SqlArray.of("uuid", enrolmentIds, id -> id),
                day.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime());
    }

    /// Adds new ones; those that exist stay as they are, and what is covered elsewhere is not asked again.
    ///
    /// @return the ids of those that were added
    List<UUID> add(Campaign campaign, List<OwedSlot> owed) {
        var slots = owed.stream().map(OwedSlot::slot).toList();
        var rows = new ArrayList<OwedRow>();
        for (int place = 0; place < owed.size(); place++) {
            owed.get(place).addRows(rows, place + 1);
        }
        return database.query(
                """
                insert into commitment
                    (id, kind, enrolment_id, campaign_id, organization_id, level, requirement_id, counter_key, phase_key,
                     requirements_above, phases_above, title_zh, title_en, period_start, period_end, planned_day, due_at,
                     quantity_due, state, group_id)
                select owed.id, kind, enrolment_id, ?, organization_id, level, requirement_id, counter_key, phase_key,
                    requirements_above::uuid[], phases_above::text[], title_zh, title_en, period_start, period_end,
                    planned_day, due_at, quantity_due, 'OPEN',
                    case shared_by when 'SIBLINGS' then parent_id when 'CAMPAIGN' then ?::uuid end
                from unnest(?, ?, ?, ?, ?, ?) as owed (id, enrolment_id, organization_id, level, parent_id, slot)
                join unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as slot
                    (kind, requirement_id, counter_key, phase_key, requirements_above, phases_above, title_zh, title_en,
                     period_start, period_end, planned_day, due_at, quantity_due, shared_by, place) on slot.place = owed.slot
                where not
                """
                        + IS_COVERED.formatted(
                                "owed.organization_id",
                                "slot.requirements_above::uuid[] || slot.requirement_id",
                                "slot")
                        + """
                on conflict (id) do nothing
                returning id
                """,
                row -> row.getObject("id", UUID.class),
                campaign.id(),
                campaign.id(),
                SqlArray.of("uuid", rows, OwedRow::id),
                SqlArray.of("uuid", rows, row -> row.unit().id()),
                SqlArray.of("uuid", rows, row -> row.unit().organizationId()),
                SqlArray.of("text", rows, row -> row.unit().level()),
                SqlArray.of("uuid", rows, row -> row.unit().parentId()),
                SqlArray.of("int4", rows, OwedRow::slot),
                SqlArray.of("text", slots, slot -> slot.kind().name()),
                SqlArray.of("uuid", slots, CommitmentSlot::requirementId),
                SqlArray.of("text", slots, CommitmentSlot::counterKey),
                SqlArray.of("text", slots, slot -> slot.standing().phaseKey()),
                SqlArray.of("text", slots, slot -> StandingColumns.requirements(slot.standing())),
                SqlArray.of("text", slots, slot -> StandingColumns.phases(slot.standing())),
                SqlArray.of("text", slots, slot -> slot.title().zh()),
                SqlArray.of("text", slots, slot -> slot.title().en()),
                SqlArray.of("date", slots, CommitmentSlot::periodStart),
                SqlArray.of("date", slots, CommitmentSlot::periodEnd),
                SqlArray.of("date", slots, CommitmentSlot::plannedDay),
                SqlArray.of("timestamptz", slots, CommitmentSlot::dueAt),
                SqlArray.of("int4", slots, CommitmentSlot::quantity),
                SqlArray.of("text", slots, slot -> sharedBy(campaign, slot)),
                SqlArray.of("uuid", restOfCascade(campaign), id -> id));
    }

    private static String sharedBy(Campaign campaign, CommitmentSlot slot) {
        return campaign.requirementsAmong(List.of(slot.requirementId()))
                .getFirst()
                .requirement()
                .target()
                .sharedBy()
                .name();
    }

    /// Those of some that are covered elsewhere in their cascade.
    Set<UUID> covered(Campaign campaign, Collection<UUID> ids) {
        var others = restOfCascade(campaign);
        if (others.isEmpty() || ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.query(
                "select id from commitment owed where id = any (?) and "
                        + IS_COVERED.formatted(
                                "owed.organization_id", "owed.requirements_above || owed.requirement_id", "owed"),
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", ids, id -> id),
                SqlArray.of("uuid", others, id -> id)));
    }

    /// The other campaigns of its cascade, but for those that were called off.
    private List<UUID> restOfCascade(Campaign campaign) {
        return database.query(
                "select id from campaign where lineage @> array[?::uuid] and id <> ? and status <> 'CANCELLED'",
                row -> row.getObject("id", UUID.class),
                campaign.lineage().getFirst(),
                campaign.id());
    }

    /// Stores what became of commitments that are locked.
    void store(Collection<Commitment> changed) {
        database.update(
                """
                update commitment set
                    title_zh = changed.title_zh, title_en = changed.title_en, period_start = changed.period_start,
                    period_end = changed.period_end, planned_day = changed.planned_day, due_at = changed.due_at,
                    phase_key = changed.phase_key, requirements_above = changed.requirements_above::uuid[],
                    phases_above = changed.phases_above::text[],
                    quantity_due = changed.quantity_due, quantity_done = changed.quantity_done,
                    quantity_verified = changed.quantity_verified, state = changed.state,
                    fulfilled_at = changed.fulfilled_at, cancelled_because = changed.cancelled_because,
                    version = changed.version
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as changed
                    (id, title_zh, title_en, period_start, period_end, planned_day, due_at, phase_key, requirements_above,
                     phases_above, quantity_due, quantity_done, quantity_verified, state, fulfilled_at, cancelled_because, version)
                where commitment.id = changed.id
                """,
                SqlArray.of("uuid", changed, Commitment::id),
                SqlArray.of("text", changed, one -> one.terms().title().zh()),
                SqlArray.of("text", changed, one -> one.terms().title().en()),
                SqlArray.of("date", changed, one -> one.terms().periodStart()),
                SqlArray.of("date", changed, one -> one.terms().periodEnd()),
                SqlArray.of("date", changed, one -> one.terms().plannedDay()),
                SqlArray.of("timestamptz", changed, one -> one.terms().dueAt()),
                SqlArray.of("text", changed, one -> one.terms().standing().phaseKey()),
                SqlArray.of(
                        "text",
                        changed,
                        one -> StandingColumns.requirements(one.terms().standing())),
                SqlArray.of(
                        "text",
                        changed,
                        one -> StandingColumns.phases(one.terms().standing())),
                SqlArray.of("int4", changed, Commitment::quantityDue),
                SqlArray.of("int4", changed, one -> one.done().quantity()),
                SqlArray.of("int4", changed, one -> one.done().verified()),
                SqlArray.of("text", changed, one -> one.state().name()),
                SqlArray.of("timestamptz", changed, Commitment::fulfilledAt),
                SqlArray.of("text", changed, one -> nameOf(one.cancelledBecause())),
                SqlArray.of("int8", changed, Commitment::version));
    }

    static Commitment read(ResultSet row) throws SQLException {
        var cancelledBecause = row.getString("cancelled_because");
        return new Commitment(
                new CommitmentTerms(
                        row.getObject("id", UUID.class),
                        CommitmentKind.valueOf(row.getString("kind")),
                        row.getObject("enrolment_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getObject("requirement_id", UUID.class),
                        row.getString("counter_key"),
                        new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        row.getObject("planned_day", LocalDate.class),
                        Objects.requireNonNull(inChina(row, "due_at")),
                        StandingColumns.read(row)),
                row.getInt("quantity_due"),
                new Done(row.getInt("quantity_done"), row.getInt("quantity_verified")),
                CommitmentState.valueOf(row.getString("state")),
                inChina(row, "fulfilled_at"),
                cancelledBecause == null ? null : CancelReason.valueOf(cancelledBecause),
                row.getLong("version"));
    }

    /// The database keeps the instant, people read China's time.
    private static @Nullable OffsetDateTime inChina(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable String nameOf(@Nullable CancelReason reason) {
        return reason == null ? null : reason.name();
    }
}
