package cn.anlan.campaign.organizationhistory;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks up how organisations stood.
@ApplicationScoped
class PastTree {

    private static final String COLUMNS = """
            history.*, node.code,
            nullif(history.valid_from, '-infinity') as since, nullif(history.valid_to, 'infinity') as until
            """;

    private final Database database;

    PastTree(Database database) {
        this.database = database;
    }

    /// The states of one organisation, the earliest first.
    ///
    /// @param after the day on which the state before began, as SQL has it; none for the first page
    List<PastState> statesOf(UUID id, @Nullable String after, int limit) {
        return database.query("select " + COLUMNS + """
                 from organization_history history
                join organization_node node on node.id = history.organization_id
                where history.organization_id = ? and (?::date is null or history.valid_from > ?::date)
                order by history.valid_from
                limit ?
                """, PastTree::read, id, after, after, limit);
    }

    /// The organisations that were there on that day, in the order of codes.
    ///
    /// @param parentId only what hung below this one
    List<PastState> treeOn(LocalDate day, @Nullable UUID parentId, Viewpoint viewpoint, String after, int limit) {
        return database.query(
                "select " + COLUMNS + """
                 from organization_history history
                join organization_node node on node.id = history.organization_id
                where history.valid_from <= ? and history.valid_to > ?
                  and history.status = 'ACTIVE'
                  and (?::uuid is null or history.parent_id = ?::uuid)
                  and node.code > ?
                  and (? or node.id in (select id from organizations_in_scope(?::uuid)))
                order by node.code
                limit ?
                """,
                PastTree::read,
                day,
                day,
                parentId,
                parentId,
                after,
                viewpoint.wholeTree(),
                viewpoint.viewer(),
                limit);
    }

    private static PastState read(ResultSet row) throws SQLException {
        return new PastState(
                row.getObject("organization_id", UUID.class),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                AdministrativeLevel.valueOf(row.getString("level")),
                OrganizationStatus.valueOf(row.getString("status")),
                row.getObject("parent_id", UUID.class),
                row.getObject("successor_id", UUID.class),
                row.getObject("supervisor_id", UUID.class),
                row.getObject("regulator_id", UUID.class));
    }

    /// Through whose eyes.
    record Viewpoint(@Nullable UUID viewer, boolean wholeTree) {}
}
