package cn.anlan.campaign.rostergap;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.roster.RequiredPosts;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which units' rosters are wanting: those that were never handed in, and those in which a post is vacant.
@ApplicationScoped
class RosterGaps {

    private final Database database;

    RosterGaps(Database database) {
        this.database = database;
    }

    /// Of the units in the viewer's scope, in the order of their codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<RosterGap> list(Campaign campaign, @Nullable UUID viewer, String after, int limit) {
        Map<UUID, Requirement> asked = campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.kind() == RequirementKind.ROSTER)
                .collect(Collectors.toMap(Requirement::id, Function.identity()));
        return database.query(
                """
                select node.id, node.code, node.name, enrolment.requirement_ids, roster.id as roster_id, roster.missing
                from enrolment
                join organization_node node on node.id = enrolment.organization_id
                left join roster on roster.enrolment_id = enrolment.id
                where enrolment.campaign_id = ?
                  and enrolment.state = 'ENROLLED'
                  and enrolment.owed_to is null
                  and enrolment.requirement_ids && ?
                  and (roster.id is null or cardinality(roster.missing) > 0)
                  and node.code > ?
                  and node.id in (select scope.id from organizations_in_scope(?::uuid) scope)
                order by node.code
                limit ?
                """,
                row -> read(row, asked),
                campaign.id(),
                SqlArray.of("uuid", asked.keySet(), id -> id),
                after,
                viewer,
                limit);
    }

    private static RosterGap read(ResultSet row, Map<UUID, Requirement> asked) throws SQLException {
        var rosterId = row.getObject("roster_id", UUID.class);
        return new RosterGap(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                rosterId,
                rosterId == null
                        ? all(uuids(row), asked)
                        : List.of((String[]) row.getArray("missing").getArray()));
    }

    private static Stream<UUID> uuids(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("requirement_ids").getArray());
    }

    private static List<String> all(Stream<UUID> requirementIds, Map<UUID, Requirement> asked) {
        return RequiredPosts.of(
                        requirementIds.map(asked::get).filter(Objects::nonNull).toList())
                .missing(List.of());
    }
}
