package cn.anlan.messaging.inbox;

import cn.anlan.events.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// The table of what each handler has seen of each aggregate. It has a row per aggregate, not per event, so that it is
/// bounded, needs no purging, and remembers for ever.
final class Inbox {

    private static final String ADMIT = """
            insert into inbox (handler, aggregate_id, aggregate_version, event_ids) values (?, ?, ?, array[?])
            on conflict (handler, aggregate_id) do update set
                aggregate_version = excluded.aggregate_version,
                event_ids = case
                    when inbox.aggregate_version = excluded.aggregate_version
                        then inbox.event_ids || excluded.event_ids
                    else excluded.event_ids
                end
            where (not inbox.parked or ?)
                and (excluded.aggregate_version > inbox.aggregate_version
                    or (excluded.aggregate_version = inbox.aggregate_version
                        and not inbox.event_ids @> excluded.event_ids))
            """;

    private static final String WAITS_BEHIND_PARKED = """
            select parked and (? > aggregate_version or (? = aggregate_version and not event_ids @> array[?]))
            from inbox where handler = ? and aggregate_id = ?
            """;

    private static final String PARK = """
            insert into inbox (handler, aggregate_id, aggregate_version, event_ids, parked)
            values (?, ?, -1, '{}', true)
            on conflict (handler, aggregate_id) do update set parked = true
            """;

    private static final String LOCK = "select 1 from inbox where handler = ? and aggregate_id = ? for update";

    private static final String RELEASE = "update inbox set parked = false where handler = ? and aggregate_id = ?";

    private Inbox() {}

    /// What to do with an event.
    enum Admission {
        /// New: handle it.
        HANDLE,
        /// Seen before, or older than what was seen.
        SKIP,
        /// An earlier event of its aggregate is parked.
        PARK
    }

    /// Records the event as seen, if it is new and nothing parked is before it.
    static Admission admit(Connection connection, String handler, Event<?> event) throws SQLException {
        if (record(connection, handler, event, false)) {
            return Admission.HANDLE;
        }
        try (PreparedStatement select = connection.prepareStatement(WAITS_BEHIND_PARKED)) {
            select.setLong(1, event.aggregateVersion());
            select.setLong(2, event.aggregateVersion());
            select.setObject(3, event.id());
            select.setString(4, handler);
            select.setObject(5, event.aggregateId());
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1) ? Admission.PARK : Admission.SKIP;
            }
        }
    }

    /// Records a parked event as seen, and says whether it is new.
    static boolean admitParked(Connection connection, String handler, Event<?> event) throws SQLException {
        return record(connection, handler, event, true);
    }

    private static boolean record(Connection connection, String handler, Event<?> event, boolean evenIfParked)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ADMIT)) {
            upsert.setString(1, handler);
            upsert.setObject(2, event.aggregateId());
            upsert.setLong(3, event.aggregateVersion());
            upsert.setObject(4, event.id());
            upsert.setBoolean(5, evenIfParked);
            return upsert.executeUpdate() == 1;
        }
    }

    /// Keeps the aggregate's later events from the handler, and holds the aggregate's row until the transaction ends.
    static void park(Connection connection, String handler, UUID aggregateId) throws SQLException {
        update(connection, PARK, handler, aggregateId);
    }

    /// Lets the aggregate's later events through again.
    static void release(Connection connection, String handler, UUID aggregateId) throws SQLException {
        update(connection, RELEASE, handler, aggregateId);
    }

    /// Holds the aggregate's row until the transaction ends.
    static void lock(Connection connection, String handler, UUID aggregateId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, handler);
            select.setObject(2, aggregateId);
            select.execute();
        }
    }

    private static void update(Connection connection, String sql, String handler, UUID aggregateId)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, handler);
            update.setObject(2, aggregateId);
            update.executeUpdate();
        }
    }
}
