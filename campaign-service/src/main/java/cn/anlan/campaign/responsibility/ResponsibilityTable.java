package cn.anlan.campaign.responsibility;

import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks up who answers for units. Units are enterprises and institutions: the others supervise.
@ApplicationScoped
class ResponsibilityTable {

    private final Database database;

    ResponsibilityTable(Database database) {
        this.database = database;
    }

    /// Units whose line has an empty field, in the order of their codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<ResponsibilityGap> gaps(GapFilter filter, String after, int limit) {
        var missing = filter.missing();
        return database.query(
                """
                select id, code, name, kind, parent_id, supervisor_id, regulator_id, leader_post, section
                from organization_node
                where status = 'ACTIVE'
                  and kind in ('ENTERPRISE', 'INSTITUTION')
                  and (supervisor_id is null or regulator_id is null or leader_post is null or section is null)
                  and %s
                  and code > ?
                  and (?::uuid is null or path <@ (select path from organization_node where id = ?::uuid))
                  and (? or id in (select id from organizations_in_scope(?::uuid)))
                order by code
                limit ?
                """.formatted(missing == null ? "true" : missing.column() + " is null"),
                ResponsibilityTable::read,
                after,
                filter.root(),
                filter.root(),
                filter.wholeTree(),
                filter.viewer(),
                limit);
    }

    private static ResponsibilityGap read(ResultSet row) throws SQLException {
        var missing = new ArrayList<MissingAnswer>();
        for (var answer : MissingAnswer.values()) {
            if (row.getString(answer.column()) == null) {
                missing.add(answer);
            }
        }
        return new ResponsibilityGap(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                List.copyOf(missing));
    }
}
