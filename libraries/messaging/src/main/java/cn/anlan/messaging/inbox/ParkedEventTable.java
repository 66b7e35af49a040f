package cn.anlan.messaging.inbox;

import cn.anlan.messaging.outbox.HeaderJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The table of parked events.
final class ParkedEventTable {

    private static final String INSERT = """
            insert into parked_event (id, handler, aggregate_id, topic, headers, data, reason)
            values (?, ?, ?, ?, ?::json, ?, ?)
            on conflict on constraint parked_event_once do nothing
            """;

    private static final String LIST =
            "select id, handler, aggregate_id, topic, reason, parked_at from parked_event order by seq limit ?";

    private static final String QUEUES =
            "select handler, aggregate_id from parked_event group by handler, aggregate_id order by min(seq)";

    private static final String QUEUES_OF = "select handler, aggregate_id from parked_event where id = ? order by seq";

    private static final String FIRST = """
            select seq, topic, id, aggregate_id, headers, data from parked_event
            where handler = ? and aggregate_id = ? order by seq limit 1
            """;

    private static final String DELETE = "delete from parked_event where seq = ?";

    private static final String DISCARD = "delete from parked_event where handler = ? and id = ?";

    private static final String EXPLAIN = "update parked_event set reason = ? where seq = ?";

    private ParkedEventTable() {}

    /// The parked events of one aggregate that wait for one handler.
    record Queue(String handler, UUID aggregateId) {}

    record Entry(long seq, Delivery delivery) {}

    /// Adds the event to the end of its queue, and says whether it was not there yet.
    static boolean insert(Connection connection, String handler, Delivery delivery, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, delivery.id());
            insert.setString(2, handler);
            insert.setObject(3, delivery.aggregateId());
            insert.setString(4, delivery.topic());
            insert.setString(5, HeaderJson.write(delivery.headers()));
            insert.setBytes(6, delivery.data());
            insert.setString(7, reason);
            return insert.executeUpdate() == 1;
        }
    }

    static List<ParkedEvent> list(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setInt(1, limit);
            List<ParkedEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new ParkedEvent(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class)));
                }
            }
            return events;
        }
    }

    static List<Queue> queues(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(QUEUES)) {
            return queues(select);
        }
    }

    static List<Queue> queuesOf(Connection connection, UUID eventId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(QUEUES_OF)) {
            select.setObject(1, eventId);
            return queues(select);
        }
    }

    private static List<Queue> queues(PreparedStatement select) throws SQLException {
        List<Queue> queues = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                queues.add(new Queue(row.getString(1), row.getObject(2, UUID.class)));
            }
        }
        return queues;
    }

    static Optional<Entry> first(Connection connection, Queue queue) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setString(1, queue.handler());
            select.setObject(2, queue.aggregateId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Map<String, String> headers = new HashMap<>();
        HeaderJson.read(row.getString(5).getBytes(StandardCharsets.UTF_8), headers::put);
        return new Entry(
                row.getLong(1),
                new Delivery(
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        headers,
                        row.getBytes(6)));
    }

    static void delete(Connection connection, long seq) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, seq);
            delete.executeUpdate();
        }
    }

    static void discard(Connection connection, String handler, UUID eventId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DISCARD)) {
            delete.setString(1, handler);
            delete.setObject(2, eventId);
            delete.executeUpdate();
        }
    }

    static void explain(Connection connection, long seq, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(EXPLAIN)) {
            update.setString(1, reason);
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }
}
