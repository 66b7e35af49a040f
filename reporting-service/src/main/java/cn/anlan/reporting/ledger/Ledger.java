package cn.anlan.reporting.ledger;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// The lines of the ledger in the database. How each stands in time is said there, by `commitment_timeliness`.
@Singleton
public final class Ledger {

    /// Whether the campaign that asked for a commitment `c` is over.
    private static final String CAMPAIGN_OVER = """
            (c.requirement_id is not null
             and exists (select from campaign where id = c.campaign_id and status in ('CONCLUDED', 'ARCHIVED')))""";

    private static final String RECORD = """
            insert into commitment as known (id, version, service, kind, organization_id, subject_type, subject_id,
                title_zh, title_en, campaign_id, requirement_id, counter_key, period_start, period_end, due_at,
                quantity_due, quantity_done, state, fulfilled_at, timeliness)
            select c.*, commitment_timeliness(c.state, c.kind, c.due_at, c.fulfilled_at, %s, ?)
            from (values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::text, ?::date, ?::date, ?, ?, ?, ?,
                ?::timestamptz)) c (id, version, service, kind, organization_id, subject_type, subject_id, title_zh,
                title_en, campaign_id, requirement_id, counter_key, period_start, period_end, due_at, quantity_due,
                quantity_done, state, fulfilled_at)
            on conflict (id) do update set
                version = excluded.version, kind = excluded.kind, organization_id = excluded.organization_id,
                title_zh = excluded.title_zh, title_en = excluded.title_en, campaign_id = excluded.campaign_id,
                requirement_id = excluded.requirement_id, counter_key = excluded.counter_key,
                period_start = excluded.period_start, period_end = excluded.period_end, due_at = excluded.due_at,
                quantity_due = excluded.quantity_due, quantity_done = excluded.quantity_done, state = excluded.state,
                fulfilled_at = excluded.fulfilled_at, timeliness = excluded.timeliness
            where known.version < excluded.version
            """.formatted(CAMPAIGN_OVER);

    private static final String MARK_DUE = """
            update commitment c
            set timeliness = commitment_timeliness(c.state, c.kind, c.due_at, c.fulfilled_at, %s, ?)
            where c.id in (
                select id from commitment
                where timeliness = 'OPEN' and due_at <= ?
                order by due_at, id
                limit ?
                for update skip locked)
            """.formatted(CAMPAIGN_OVER);

    private static final String MARK_MISSED = """
            update commitment
            set timeliness = 'MISSED'
            where id in (
                select c.id from commitment c join campaign on campaign.id = c.campaign_id
                where c.timeliness = 'OVERDUE' and c.requirement_id is not null and campaign.status in ('CONCLUDED', 'ARCHIVED')
                order by c.campaign_id, c.id
                limit ?
                for update of c skip locked)
            """;

    private static final String FULFIL = """
            update commitment
            set version = version + 1, state = 'FULFILLED', quantity_done = quantity_due, fulfilled_at = at,
                timeliness = commitment_timeliness('FULFILLED', kind, due_at, at, false, at)
            from (values (?::timestamptz)) given (at)
            where id = ?
            returning commitment.*
            """;

    private static final String REOPEN = """
            update commitment c
            set version = version + 1, state = 'OPEN', quantity_done = 0, fulfilled_at = null,
                timeliness = commitment_timeliness('OPEN', kind, due_at, null, %s, ?)
            where id = ?
            returning c.*
            """.formatted(CAMPAIGN_OVER);

    private final Database database;
    private final Clock clock;

    Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Takes down what the owning service says, unless the ledger knows a later version.
    public void record(CommitmentChanged said, long version) {
        database.update(
                RECORD,
                OffsetDateTime.now(clock),
                said.id(),
                version,
                said.service(),
                said.kind(),
                said.organizationId(),
                said.subjectType(),
                said.subjectId(),
                said.title().zh(),
                said.title().en(),
                said.campaignId(),
                said.requirementId(),
                said.counterKey(),
                said.periodStart(),
                said.periodEnd(),
                said.dueAt(),
                said.quantityDue(),
                said.quantityDone(),
                said.state(),
                said.fulfilledAt());
    }

    public Optional<Commitment> find(UUID id) {
        return database.queryOne("select * from commitment where id = ?", Ledger::read, id);
    }

    /// The line, held against all others who would change it until the transaction ends.
    public Optional<Commitment> lock(UUID id) {
        return database.queryOne("select * from commitment where id = ? for no key update", Ledger::read, id);
    }

    /// Fulfils one of this service's own commitments, as of that time.
    public Commitment fulfil(UUID id, OffsetDateTime at) {
        return database.queryOne(FULFIL, Ledger::read, at, id).orElseThrow();
    }

    /// Opens one of this service's own commitments again.
    public Commitment reopen(UUID id) {
        return database.queryOne(REOPEN, Ledger::read, OffsetDateTime.now(clock), id)
                .orElseThrow();
    }

    /// Marks commitments that have come due as overdue or missed, the longest due first.
    ///
    /// @return how many; fewer than the limit when none is left
    int markDue(int limit) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.update(MARK_DUE, now, now, limit);
    }

    /// Marks overdue commitments as missed whose campaign is over.
    ///
    /// @return how many; fewer than the limit when none is left
    int markMissed(int limit) {
        return database.update(MARK_MISSED, limit);
    }

    /// Reads a line from a row with all columns of `commitment`.
    public static Commitment read(ResultSet row) throws SQLException {
        CommitmentChanged content = new CommitmentChanged(
                Columns.id(row, "id"),
                row.getString("service"),
                CommitmentKind.valueOf(row.getString("kind")),
                Columns.id(row, "organization_id"),
                row.getString("subject_type"),
                Columns.id(row, "subject_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                Columns.id(row, "campaign_id"),
                Columns.id(row, "requirement_id"),
                row.getString("counter_key"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                Columns.time(row, "due_at"),
                row.getInt("quantity_due"),
                row.getInt("quantity_done"),
                CommitmentState.valueOf(row.getString("state")),
                Columns.timeOrNull(row, "fulfilled_at"));
        String timeliness = row.getString("timeliness");
        return new Commitment(
                content, row.getLong("version"), timeliness == null ? null : Timeliness.valueOf(timeliness));
    }
}
