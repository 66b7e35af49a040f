package cn.anlan.campaign.leadinggroup;

import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which units lack a leading group of their own.
@ApplicationScoped
class MirrorGroups {

    private final Database database;

    MirrorGroups(Database database) {
        this.database = database;
    }

    /// The units in the viewer's scope, in the order of their codes; none where the campaign does not ask for it.
    List<UnitWithoutGroup> missing(UUID campaignId, @Nullable UUID viewer, String after, int limit) {
        return database.query(
                """
                select node.id, node.code, node.name
                from enrolment
                join organization_node node on node.id = enrolment.organization_id
                where enrolment.campaign_id = ?
                  and enrolment.state = 'ENROLLED'
                  and node.code > ?
                  and exists (select from leading_group where campaign_id = enrolment.campaign_id and mirrored)
                  and not exists (select from leading_group own
                                  where own.campaign_id = enrolment.campaign_id
                                    and own.organization_id = enrolment.organization_id)
                  and node.id in (select scope.id from organizations_in_scope(?::uuid) scope)
                order by node.code
                limit ?
                """,
                row -> new UnitWithoutGroup(
                        row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                campaignId,
                after,
                viewer,
                limit);
    }
}
