package cn.anlan.campaign.activitycredit;

import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads what records count for.
@ApplicationScoped
public class Credits {

    private final Database database;

    Credits(Database database) {
        this.database = database;
    }

    /// @return by record; those that count for nothing are missing
    public Map<UUID, List<Credit>> of(Collection<UUID> activityIds) {
        return database.query("""
                        select distinct credit.activity_id, owed.id, owed.campaign_id, owed.requirement_id,
                               owed.counter_key, owed.period_start, owed.period_end, owed.due_at
                        from activity_credit credit
                        join commitment owed on owed.id = credit.commitment_id
                        where credit.activity_id = any (?)
                        order by owed.due_at, owed.id
                        """, Given::read, SqlArray.of("uuid", activityIds, id -> id)).stream()
                .collect(Collectors.groupingBy(
                        Given::activityId, Collectors.mapping(Given::credit, Collectors.toList())));
    }

    private record Given(UUID activityId, Credit credit) {

        static Given read(ResultSet row) throws SQLException {
            return new Given(
                    row.getObject("activity_id", UUID.class),
                    new Credit(
                            row.getObject("id", UUID.class),
                            row.getObject("campaign_id", UUID.class),
                            row.getObject("requirement_id", UUID.class),
                            row.getString("counter_key"),
                            row.getObject("period_start", LocalDate.class),
                            row.getObject("period_end", LocalDate.class),
                            row.getObject("due_at", OffsetDateTime.class)
                                    .atZoneSameInstant(ChinaTime.ZONE)
                                    .toOffsetDateTime()));
        }
    }
}
