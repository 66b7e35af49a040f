package cn.anlan.campaign.enrolment;

import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads enrolments.
@ApplicationScoped
class Enrolments {

    private final Database database;

    Enrolments(Database database) {
        this.database = database;
    }

    /// The enrolments of a campaign that the viewer may see, in the order of their ids.
    List<Enrolment> list(UUID campaignId, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return database.query("""
                select enrolment.id, campaign_id, organization_id, code, name, state, enrolled_on, owed_to
                from enrolment
                join organization_node node on node.id = enrolment.organization_id
                where campaign_id = ?
                  and (?::uuid is null or enrolment.id > ?::uuid)
                  and organization_id in (select scope.id from organizations_in_scope(?::uuid) scope)
                order by enrolment.id
                limit ?
                """, Enrolments::read, campaignId, after, after, viewer, limit);
    }

    private static Enrolment read(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                EnrolmentState.valueOf(row.getString("state")),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("owed_to", UUID.class));
    }
}
