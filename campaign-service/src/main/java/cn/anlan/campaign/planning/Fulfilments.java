package cn.anlan.campaign.planning;

import cn.anlan.campaign.commitment.FollowedRequirements;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads what was fulfilled as far as days are counted from it.
@ApplicationScoped
class Fulfilments {

    private final Database database;

    Fulfilments(Database database) {
        this.database = database;
    }

    /// By enrolment; those without any are missing. Counters of one due date are fulfilled when all are that are owed.
    Map<UUID, List<Fulfilment>> of(Campaign campaign, Collection<UUID> enrolmentIds) {
        var anchors = FollowedRequirements.of(campaign).anchors();
        if (anchors.isEmpty()) {
            return Map.of();
        }
        return database
                .query(
                        """
                        select enrolment_id, requirement_id, min(id::text) as due_key, max(fulfilled_at) as fulfilled_at
                        from commitment
                        where enrolment_id = any (?) and requirement_id = any (?) and state in ('OPEN', 'FULFILLED')
                        group by enrolment_id, requirement_id, planned_day
                        having bool_and(state = 'FULFILLED')
                        order by enrolment_id, max(fulfilled_at), min(id::text)
                        """,
                        row -> Map.entry(row.getObject("enrolment_id", UUID.class), read(row)),
                        SqlArray.of("uuid", enrolmentIds, id -> id),
                        SqlArray.of("uuid", anchors, id -> id))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Fulfilment read(ResultSet row) throws SQLException {
        return new Fulfilment(
                row.getObject("requirement_id", UUID.class),
                row.getString("due_key"),
                row.getObject("fulfilled_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toLocalDate());
    }
}
