package cn.anlan.campaign.organizationchange;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The changes that were asked for.
@ApplicationScoped
class OrganizationChanges {

    private final Database database;

    OrganizationChanges(Database database) {
        this.database = database;
    }

    void add(OrganizationChange change) {
        database.update(
                """
                insert into organization_change
                    (id, organization_id, kind, target_id, effective_on, reason, state, requested_by, requested_at,
                     version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                change.id(),
                change.organizationId(),
                change.kind().name(),
                change.targetId(),
                change.effectiveOn(),
                change.reason(),
                change.state().name(),
                change.requestedBy(),
                change.requestedAt(),
                change.version());
    }

    /// @throws ProblemException `concurrent-change` when somebody else has moved it on
    void save(OrganizationChange change) {
        int updated = database.update(
                "update organization_change set state = ?, problem = ?, version = ? where id = ? and version = ?",
                change.state().name(),
                change.problem(),
                change.version(),
                change.id(),
                change.version() - 1);
        if (updated == 0) {
            throw ProblemException.of(CommonProblem.CONCURRENT_CHANGE);
        }
    }

    Optional<OrganizationChange> find(UUID id) {
        return database.queryOne("select * from organization_change where id = ?", OrganizationChanges::read, id);
    }

    /// The next planned change whose day has come, held until the end of the transaction.
    Optional<OrganizationChange> takeDue(LocalDate today) {
        return database.queryOne("""
                select * from organization_change
                where state = 'PLANNED' and effective_on <= ?
                order by effective_on, id
                limit 1
                for update skip locked
                """, OrganizationChanges::read, today);
    }

    /// In the order in which they were asked for.
    ///
    /// @param managedPath only of organisations that stand below this path, or all
    List<OrganizationChange> list(
            @Nullable UUID organizationId,
            @Nullable ChangeState state,
            @Nullable String managedPath,
            @Nullable UUID after,
            int limit) {
        return database.query(
                """
                select change.*
                from organization_change change
                join organization_node node on node.id = change.organization_id
                where (?::uuid is null or change.organization_id = ?::uuid)
                  and (?::text is null or change.state = ?)
                  and (?::ltree is null or node.path <@ ?::ltree)
                  and (?::uuid is null or change.id > ?::uuid)
                order by change.id
                limit ?
                """,
                OrganizationChanges::read,
                organizationId,
                organizationId,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                managedPath,
                managedPath,
                after,
                after,
                limit);
    }

    private static OrganizationChange read(ResultSet row) throws SQLException {
        return new OrganizationChange(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("target_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                ChangeState.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
