package cn.anlan.reporting.plan;

import cn.anlan.reporting.ledger.Commitment;
import cn.anlan.reporting.ledger.CommitmentPublisher;
import cn.anlan.reporting.ledger.Ledger;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Brings the commitments of enrolled organisations in line with what is asked of them, in one statement for all, and
/// publishes those that changed. Repeating it changes nothing.
@Singleton
final class SettleReports {

    private static final String SETTLE = """
            insert into commitment as known (id, version, service, kind, organization_id, subject_type, subject_id,
                title_zh, title_en, campaign_id, requirement_id, period_start, period_end, due_at, quantity_due,
                quantity_done, state, timeliness)
            select duty.id, 1, 'reporting-service', 'PROGRESS_REPORT', duty.organization_id, 'REQUIREMENT', asked.id,
                asked.title_zh, asked.title_en, asked.campaign_id, asked.id, o.period_start, o.period_end, o.due_at,
                1, 0, duty.state,
                commitment_timeliness(
                    duty.state, 'PROGRESS_REPORT', o.due_at, null, campaign.status in ('CONCLUDED', 'ARCHIVED'), ?)
            from unnest(?, ?, ?, ?, ?) duty (id, organization_id, requirement_id, key, state)
            join report_occurrence o on o.requirement_id = duty.requirement_id and o.key = duty.key
            join report_requirement asked on asked.id = o.requirement_id
            join campaign on campaign.id = asked.campaign_id
            where exists (select from commitment where id = duty.id)
                or (duty.state = 'OPEN' and not exists (
                    select from commitment above
                    where above.organization_id = duty.organization_id
                        and above.requirement_id = asked.inherited_from
                        and above.state = 'FULFILLED'
                        and above.due_at >= o.due_at))
            on conflict (id) do update set
                version = known.version + 1,
                due_at = excluded.due_at,
                state = excluded.state,
                timeliness = excluded.timeliness
            where known.state in ('OPEN', 'CANCELLED')
                and (known.state <> excluded.state or (known.state = 'OPEN' and known.due_at <> excluded.due_at))
            returning *
            """;

    private final Database database;
    private final CommitmentPublisher publisher;
    private final Clock clock;

    SettleReports(Database database, CommitmentPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Opens what is owed, cancels what is open and no longer owed, moves what is due at another time. Whoever has
    /// reported already is left alone; who has reported ahead to the campaign above does not owe that report again;
    /// who is no longer asked, because another plan took over or because he left, still owes what had come due.
    ///
    /// @param asOf when the enrolments became what they are
    void settle(List<Enrolment> enrolments, List<Occurrence> occurrences, OffsetDateTime asOf) {
        // In the order of ids, so that two that settle the same duties wait for each other instead of locking up.
        List<Duty> duties = enrolments.stream()
                .flatMap(enrolment -> occurrences.stream()
                        .filter(occurrence -> occurrence.isDecidedFor(enrolment, asOf))
                        .map(occurrence -> Duty.of(enrolment, occurrence)))
                .sorted(Comparator.comparing(Duty::commitmentId))
                .toList();
        if (duties.isEmpty()) {
            return;
        }
        List<Commitment> changed = database.query(
                SETTLE,
                Ledger::read,
                OffsetDateTime.now(clock),
                duties.stream().map(Duty::commitmentId).toArray(UUID[]::new),
                duties.stream().map(Duty::organizationId).toArray(UUID[]::new),
                duties.stream().map(Duty::requirementId).toArray(UUID[]::new),
                duties.stream().map(Duty::key).toArray(String[]::new),
                duties.stream().map(Duty::state).toArray(String[]::new));
        publisher.publish(changed);
    }

    private record Duty(UUID commitmentId, UUID organizationId, UUID requirementId, String key, String state) {

        static Duty of(Enrolment enrolment, Occurrence occurrence) {
            return new Duty(
                    occurrence.commitmentOf(enrolment.organizationId()),
                    enrolment.organizationId(),
                    occurrence.requirementId(),
                    occurrence.key(),
                    occurrence.isOwedBy(enrolment) ? "OPEN" : "CANCELLED");
        }
    }
}
