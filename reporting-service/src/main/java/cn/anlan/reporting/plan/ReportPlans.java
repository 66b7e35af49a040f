package cn.anlan.reporting.plan;

import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.DueDate;
import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Campaigns, enrolments and the occurrences of their reports in the database.
@Singleton
final class ReportPlans {

    private final Database database;

    ReportPlans(Database database) {
        this.database = database;
    }

    /// Keeps everybody else away from the campaign's plan and enrolments until the transaction ends. Take it before
    /// reading: what the lock waited for is then seen.
    void lock(UUID campaignId) {
        database.exists("select pg_advisory_xact_lock(hashtextextended(?::text, 0))", campaignId);
    }

    /// Keeps the campaign's plan as it is until the transaction ends, while other enrolments may change.
    void holdPlan(UUID campaignId) {
        database.exists("select pg_advisory_xact_lock_shared(hashtextextended(?::text, 0))", campaignId);
    }

    void save(Event<CampaignChanged> event) {
        CampaignChanged campaign = event.data();
        database.update("""
                insert into campaign (id, owner_organization_id, status, content)
                values (?, ?, ?, ?::json)
                on conflict (id) do update set
                    owner_organization_id = excluded.owner_organization_id,
                    status = excluded.status,
                    content = excluded.content
                """, campaign.id(), campaign.ownerOrganizationId(), campaign.status(), EventJson.write(event));
    }

    Optional<CampaignChanged> campaign(UUID id) {
        return database.queryOne(
                "select content from campaign where id = ?",
                row -> EventJson.read(
                        EventTypes.CAMPAIGN_CHANGED, row.getString("content").getBytes(StandardCharsets.UTF_8)),
                id);
    }

    /// Campaigns that go on and whose plan ends before that day.
    List<UUID> plannedShortOf(LocalDate day, int limit) {
        return database.query("""
                select id from campaign
                where status in ('PUBLISHED', 'RUNNING') and planned_through < ?
                order by planned_through
                limit ?
                """, row -> Columns.id(row, "id"), day, limit);
    }

    void save(UUID campaignId, Requirement requirement) {
        database.update(
                """
                insert into report_requirement (id, campaign_id, title_zh, title_en, inherited_from)
                values (?, ?, ?, ?, ?::uuid)
                on conflict (id) do update set title_zh = excluded.title_zh, title_en = excluded.title_en
                """,
                requirement.id(),
                campaignId,
                requirement.title().zh(),
                requirement.title().en(),
                requirement.inheritedFrom());
    }

    /// Asks for a report at that time; where it is asked for already, moves it there, unless it was due by the time
    /// up to which the plan is settled.
    void ask(UUID campaignId, UUID requirementId, DueDate due, OffsetDateTime settledUntil) {
        database.update(
                """
                insert into report_occurrence as known
                    (requirement_id, key, campaign_id, period_start, period_end, due_at, revoked, applied)
                values (?, ?, ?, ?, ?, ?, false, false)
                on conflict (requirement_id, key) do update set
                    due_at = excluded.due_at, revoked = false, applied = false, applied_through = null
                where known.due_at > ? and (known.due_at <> excluded.due_at or known.revoked)
                """,
                requirementId,
                due.key(),
                campaignId,
                due.period() == null ? null : due.period().start(),
                due.period() == null ? null : due.period().end(),
                due.deadline().at(),
                settledUntil);
    }

    /// No longer asks for the requirement's reports that are due by that day, and after the time up to which the plan
    /// is settled, except those with these keys.
    void revokeOthers(UUID requirementId, LocalDate throughDay, List<String> keys, OffsetDateTime settledUntil) {
        database.update("""
                update report_occurrence set revoked = true, applied = false, applied_through = null
                where requirement_id = ? and not revoked and due_at < ? and due_at > ? and key <> all (?)
                """, requirementId, Deadline.endOf(throughDay).at(), settledUntil, keys.toArray(String[]::new));
    }

    /// No longer asks for any report of the campaign that is due after that time, except for these requirements.
    void revokeOthers(UUID campaignId, List<UUID> requirementIds, OffsetDateTime settledUntil) {
        database.update("""
                update report_occurrence set revoked = true, applied = false, applied_through = null
                where campaign_id = ? and not revoked and due_at > ? and requirement_id <> all (?)
                """, campaignId, settledUntil, requirementIds.toArray(UUID[]::new));
    }

    void plannedThrough(UUID campaignId, LocalDate day) {
        database.update("update campaign set planned_through = ? where id = ?", day, campaignId);
    }

    List<Occurrence> occurrences(UUID campaignId) {
        return database.query(
                "select * from report_occurrence where campaign_id = ?", ReportPlans::occurrence, campaignId);
    }

    /// An occurrence that is yet to be applied to enrolments.
    Optional<Occurrence> nextToApply() {
        return database.queryOne(
                "select * from report_occurrence where not applied order by requirement_id, key limit 1",
                ReportPlans::occurrence);
    }

    /// The occurrence as it is now.
    Occurrence current(Occurrence seen) {
        return database.queryOne(
                        "select * from report_occurrence where requirement_id = ? and key = ?",
                        ReportPlans::occurrence,
                        seen.requirementId(),
                        seen.key())
                .orElseThrow();
    }

    /// The enrolments to which the occurrence is to be applied next, in their order.
    List<Enrolment> enrolmentsAwaiting(Occurrence occurrence, int limit) {
        return database.query("""
                select e.*
                from report_occurrence o
                join enrolment e on e.campaign_id = o.campaign_id
                where o.requirement_id = ? and o.key = ? and not o.applied
                    and (o.applied_through is null or e.id > o.applied_through)
                order by e.id
                limit ?
                """, ReportPlans::enrolment, occurrence.requirementId(), occurrence.key(), limit);
    }

    void appliedThrough(Occurrence occurrence, UUID enrolmentId) {
        database.update(
                "update report_occurrence set applied_through = ? where requirement_id = ? and key = ?",
                enrolmentId,
                occurrence.requirementId(),
                occurrence.key());
    }

    void applied(Occurrence occurrence) {
        database.update(
                "update report_occurrence set applied = true where requirement_id = ? and key = ?",
                occurrence.requirementId(),
                occurrence.key());
    }

    Enrolment save(EnrolmentChanged enrolment) {
        database.update(
                """
                insert into enrolment (id, campaign_id, organization_id, state, enrolled_on, requirement_ids)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    state = excluded.state,
                    enrolled_on = excluded.enrolled_on,
                    requirement_ids = excluded.requirement_ids
                """,
                enrolment.id(),
                enrolment.campaignId(),
                enrolment.organizationId(),
                enrolment.state(),
                enrolment.enrolledOn(),
                enrolment.requirementIds().toArray(UUID[]::new));
        return new Enrolment(
                enrolment.id(),
                enrolment.organizationId(),
                enrolment.state() == EnrolmentState.ENROLLED,
                enrolment.enrolledOn(),
                Set.copyOf(enrolment.requirementIds()));
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                Columns.id(row, "campaign_id"),
                Columns.id(row, "requirement_id"),
                row.getString("key"),
                Columns.time(row, "due_at"),
                row.getBoolean("revoked"));
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                Columns.id(row, "id"),
                Columns.id(row, "organization_id"),
                row.getString("state").equals(EnrolmentState.ENROLLED.name()),
                row.getObject("enrolled_on", LocalDate.class),
                Set.of((UUID[]) row.getArray("requirement_ids").getArray()));
    }
}
