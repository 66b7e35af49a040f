package cn.anlan.campaign.progress;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists commitments by due time.
@ApplicationScoped
class CommitmentLines {

    private static final String LINES = """
            select commitment.*, campaign.title_zh as campaign_zh, campaign.title_en as campaign_en, node.name
            from commitment
            join campaign on campaign.id = commitment.campaign_id
            join organization_node node on node.id = commitment.organization_id
            """;

    /// Walks the campaign by due time: what lies within is met soon, because much does.
    private static final String OF_MANY_UNITS = """
            commitment.campaign_id = ? and node.path <@ (select path from organization_node where id = ?)
            """;

    /// Fetches what those within owe and sorts it: in the campaign at large one would look for it for long.
    private static final String OF_FEW_UNITS = """
            commitment.enrolment_id = any (array(
                select enrolment.id
                from organization_node unit
                join enrolment on enrolment.organization_id = unit.id and enrolment.campaign_id = ?
                where unit.path <@ (select path from organization_node where id = ?)))
            """;

    /// How many commitments are fetched and sorted rather than met on the way.
    private static final int FEW = 20_000;

    private final Database database;

    CommitmentLines(Database database) {
        this.database = database;
    }

    /// Where a line stands in the lists.
    record Position(OffsetDateTime dueAt, UUID id) {

        static Position of(List<String> parts) {
            return new Position(OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        }

        static List<String> of(CommitmentLine line) {
            return List.of(line.dueAt().toString(), line.id().toString());
        }
    }

    /// Those of a campaign that the filter leaves.
    ///
    /// @param within this organisation and all below it
    List<CommitmentLine> list(
            UUID campaignId,
            UUID within,
            CommitmentFilter filter,
            OffsetDateTime now,
            @Nullable Position after,
            int limit) {
        var where = isSmall(campaignId, within)
                ? new Where(OF_FEW_UNITS, campaignId, within)
                : new Where(OF_MANY_UNITS, campaignId, within);
        if (filter.requirementId() != null) {
            where.and("commitment.requirement_id = ?", filter.requirementId());
        }
        if (filter.phase() != null) {
            where.and(
                    "commitment.phase_key = ?", filter.phase().equals(CommitmentFilter.NO_PHASE) ? "" : filter.phase());
        }
        if (filter.level() != null) {
            where.and("commitment.level = ?", filter.level().name());
        }
        var measure = filter.measure();
        if (measure != null) {
            where.and(measure.condition(), measure.dependsOnTime() ? new Object[] {now} : new Object[0]);
        }
        return page(where, after, limit);
    }

    /// Asks the kept sums, so that nobody counts.
    private boolean isSmall(UUID campaignId, UUID within) {
        return database.queryOne("""
                        select coalesce(sum(open + done + waived), 0) <= ? as small
                        from progress
                        where campaign_id = ? and organization_id = ?
                        """, row -> row.getBoolean("small"), FEW, campaignId, within)
                .orElseThrow();
    }

    /// What an organisation still has to do in the campaigns that go on.
    List<CommitmentLine> toDo(UUID organizationId, @Nullable Position after, int limit) {
        var where = new Where("commitment.organization_id = ?", organizationId);
        where.and("commitment.state = 'OPEN' and campaign.status in ('PUBLISHED', 'RUNNING')");
        return page(where, after, limit);
    }

    private List<CommitmentLine> page(Where where, @Nullable Position after, int limit) {
        if (after != null) {
            where.and("(commitment.due_at, commitment.id) > (?, ?)", after.dueAt(), after.id());
        }
        where.parameters.add(limit);
        return database.query(
                LINES + where.sql + " order by commitment.due_at, commitment.id limit ?",
                CommitmentLines::read,
                where.parameters.toArray());
    }

    private static CommitmentLine read(ResultSet row) throws SQLException {
        var fulfilledAt = row.getObject("fulfilled_at", OffsetDateTime.class);
        return new CommitmentLine(
                row.getObject("id", UUID.class),
                CommitmentKind.valueOf(row.getString("kind")),
                row.getObject("campaign_id", UUID.class),
                new LocalizedText(row.getString("campaign_zh"), row.getString("campaign_en")),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getObject("requirement_id", UUID.class),
                row.getString("counter_key"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                inChina(row.getObject("due_at", OffsetDateTime.class)),
                row.getInt("quantity_due"),
                row.getInt("quantity_done"),
                row.getInt("quantity_verified"),
                CommitmentState.valueOf(row.getString("state")),
                fulfilledAt == null ? null : inChina(fulfilledAt));
    }

    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static final class Where {

        private String sql;
        private final List<Object> parameters = new ArrayList<>();

        private Where(String condition, Object... values) {
            sql = "where " + condition;
            parameters.addAll(List.of(values));
        }

        private void and(String condition, Object... values) {
            sql += " and " + condition;
            parameters.addAll(List.of(values));
        }
    }
}
