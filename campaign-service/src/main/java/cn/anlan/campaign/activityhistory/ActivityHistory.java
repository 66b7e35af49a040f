package cn.anlan.campaign.activityhistory;

import cn.anlan.access.CurrentActor;
import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of every record, written once and never changed.
@ApplicationScoped
public class ActivityHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final Database database;
    private final CurrentActor currentActor;
    private final Clock clock;

    ActivityHistory(Database database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /// Writes down what the current actor just did to a record.
    ///
    /// @param version of the record after the step
    /// @param state after the step
    public void add(
            UUID activityId,
            long version,
            ActivityStep step,
            ActivityStatus state,
            @Nullable String reason,
            List<FieldChange> changes) {
        var actor = currentActor.get();
        database.update(
                """
                insert into activity_history
                    (activity_id, version, step, state, actor, organization_id, taken_at, reason, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                activityId,
                version,
                step.name(),
                state.name(),
                actor.subject(),
                actor.organizationId(),
                OffsetDateTime.now(clock),
                reason,
                write(changes));
    }

    /// The latest step first.
    public List<HistoryEntry> of(UUID activityId, long before, int limit) {
        return database.query("""
                select version, step, state, actor, organization_id, taken_at, reason, changes
                from activity_history
                where activity_id = ? and version < ?
                order by version desc
                limit ?
                """, ActivityHistory::read, activityId, before, limit);
    }

    private static HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("version"),
                ActivityStep.valueOf(row.getString("step")),
                ActivityStatus.valueOf(row.getString("state")),
                row.getString("actor"),
                row.getObject("organization_id", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime(),
                row.getString("reason"),
                read(row.getString("changes")));
    }

    private static String write(List<FieldChange> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<FieldChange> read(String changes) {
        try {
            return JSON.readValue(changes, CHANGES);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the history of an activity cannot be read", corrupt);
        }
    }
}
