package cn.anlan.reporting.ledger;

import cn.anlan.reporting.organization.ListScope;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The ledger as the caller may see it.
@Singleton
final class LedgerLines {

    private static final String SELECT = """
            select c.*, n.name as organization_name, s.id as submission_id
            from commitment c
            left join organization_node n on n.id = c.organization_id
            left join submission s on s.commitment_id = c.id
            """;

    private final Database database;
    private final ListScope scope;

    LedgerLines(Database database, ListScope scope) {
        this.database = database;
        this.scope = scope;
    }

    Optional<LedgerLine> find(UUID id) {
        Conditions conditions = scope.conditions("c.organization_id", null).and("c.id = ?", id);
        return database.queryOne(SELECT + conditions.sql(), LedgerLines::read, conditions.arguments());
    }

    /// Lines by due time.
    ///
    /// @param after due time and id of the last line before
    List<LedgerLine> list(CommitmentFilter filter, Optional<List<String>> after, int limit) {
        Conditions conditions = scope.conditions("c.organization_id", filter.withinOrganizationId())
                .andIfPresent("c.organization_id = ?", filter.organizationId())
                .andIfPresent("c.campaign_id = ?", filter.campaignId())
                .andIfPresent("c.kind = ?", filter.kind())
                .andIfPresent("c.state = ?", filter.state())
                .andIfPresent("c.timeliness = ?", filter.timeliness());
        after.ifPresent(position -> conditions.and(
                "(c.due_at, c.id) > (?, ?)",
                OffsetDateTime.parse(position.getFirst()),
                UUID.fromString(position.getLast())));
        return database.query(
                SELECT + conditions.sql() + " order by c.due_at, c.id limit ?",
                LedgerLines::read,
                conditions.arguments(limit));
    }

    private static LedgerLine read(ResultSet row) throws SQLException {
        return new LedgerLine(
                Ledger.read(row), row.getString("organization_name"), row.getObject("submission_id", UUID.class));
    }
}
