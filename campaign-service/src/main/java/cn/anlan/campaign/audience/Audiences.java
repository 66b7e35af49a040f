package cn.anlan.campaign.audience;

import cn.anlan.campaign.organization.Organization;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks up whom selectors reach below a body. The body itself, and the office that acts for it, are never reached.
@ApplicationScoped
public class Audiences {

    private final Database database;

    Audiences(Database database) {
        this.database = database;
    }

    /// The `from` and `where` of everything that is reached at all, with the keys of its selectors as `asked.ids`.
    public static SqlCondition reached(Organization seat, Map<UUID, AudienceSelector> selectors) {
        var matching = AudienceSql.matching(selectors);
        var parameters = new ArrayList<>(matching.parameters());
        parameters.addAll(List.of(seat.path(), seat.id(), seat.id()));
        return new SqlCondition("""
                from organization_node node
                cross join lateral (select %s as ids) asked
                where node.path <@ ?::ltree
                  and node.id <> ?
                  and not (node.kind = 'COMMITTEE_OFFICE' and node.parent_id = ?)
                  and node.status = 'ACTIVE'
                  and cardinality(asked.ids) > 0
                """.formatted(matching.sql()), parameters);
    }

    /// How many are reached by any of the selectors.
    public List<AudienceCount> count(Organization seat, Map<UUID, AudienceSelector> selectors) {
        var reached = reached(seat, selectors);
        return database.query(
                "select node.kind, node.level, count(*) as units " + reached.sql() + """
                 group by node.kind, node.level order by node.kind, node.level
                """,
                row -> new AudienceCount(
                        OrganizationKind.valueOf(row.getString("kind")),
                        AdministrativeLevel.valueOf(row.getString("level")),
                        row.getInt("units")),
                reached.parameters().toArray());
    }

    /// How many each of the selectors reaches; one that reaches nobody is not among the answers.
    public Map<UUID, Integer> countEach(Organization seat, Map<UUID, AudienceSelector> selectors) {
        var reached = reached(seat, selectors);
        Map<UUID, Integer> counts = new HashMap<>();
        database.query(
                "select key, count(*) as units from (select unnest(asked.ids) as key " + reached.sql()
                        + ") keys group by key",
                row -> counts.put(row.getObject("key", UUID.class), row.getInt("units")),
                reached.parameters().toArray());
        return counts;
    }

    /// Some of those that are reached, in the order of their codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    public List<AudienceMember> list(
            Organization seat, Map<UUID, AudienceSelector> selectors, String after, int limit) {
        var reached = reached(seat, selectors);
        List<@Nullable Object> parameters = new ArrayList<>(reached.parameters());
        parameters.add(after);
        parameters.add(limit);
        return database.query(
                "select node.id, node.code, node.name, node.kind, node.level, asked.ids " + reached.sql()
                        + " and node.code > ? order by node.code limit ?",
                Audiences::read,
                parameters.toArray());
    }

    private static AudienceMember read(ResultSet row) throws SQLException {
        return new AudienceMember(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                AdministrativeLevel.valueOf(row.getString("level")),
                List.of((UUID[]) row.getArray("ids").getArray()));
    }
}
