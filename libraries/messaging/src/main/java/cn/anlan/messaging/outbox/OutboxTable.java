package cn.anlan.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes to the outbox table.
public final class OutboxTable {

    static final String INSERT = "insert into outbox (topic, key, headers, data) values (?, ?, ?::json, ?)";

    private static final String INSERT_MANY = """
            insert into outbox (topic, key, headers, data)
            select topic, key, headers::json, data
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as event (topic, key, headers, data, position)
            order by position
            """;

    private static final int ROWS_PER_STATEMENT = 1000;

    private OutboxTable() {}

    /// A record as the table holds it.
    ///
    /// @param headers a JSON object of strings
    public record Row(String topic, String key, String headers, String data) {}

    /// Inserts the rows in their order, within the connection's transaction.
    public static void insert(Connection connection, List<Row> rows) throws SQLException {
        if (rows.size() == 1) {
            insertOne(connection, rows.getFirst());
            return;
        }
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            insertMany(connection, rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT)));
        }
    }

    /// Inserts a row for each aggregate, alike but for ids, which the database puts in place of their stand-ins.
    ///
    /// @param pattern the row with the stand-ins; its key is the aggregate's
    /// @param eventId the stand-in of the event's own id, for which the database makes new ones
    /// @param idsByStandIn for each other stand-in the ids that take its place, one for each row
    public static void insertAlike(Connection connection, Row pattern, UUID eventId, Map<UUID, List<UUID>> idsByStandIn)
            throws SQLException {
        List<UUID> standIns = List.copyOf(idsByStandIn.keySet());
        try (PreparedStatement insert = connection.prepareStatement(insertAlikeSql(standIns, pattern.key()))) {
            int parameter = 1;
            insert.setString(parameter++, pattern.topic());
            insert.setString(parameter++, pattern.headers());
            insert.setString(parameter++, eventId.toString());
            for (UUID standIn : standIns) {
                insert.setString(parameter++, standIn.toString());
            }
            insert.setString(parameter++, pattern.data());
            for (UUID standIn : standIns) {
                insert.setString(parameter++, standIn.toString());
            }
            for (UUID standIn : standIns) {
                List<UUID> ids = idsByStandIn.getOrDefault(standIn, List.of());
                insert.setArray(parameter++, connection.createArrayOf("uuid", ids.toArray()));
            }
            insert.executeUpdate();
        }
    }

    private static String insertAlikeSql(List<UUID> standIns, String key) {
        String headers = "replace(?, ?, uuidv7()::text)";
        String data = "?";
        for (int i = 0; i < standIns.size(); i++) {
            headers = "replace(" + headers + ", ?, id" + i + "::text)";
            data = "replace(" + data + ", ?, id" + i + "::text)";
        }
        String ids = IntStream.range(0, standIns.size()).mapToObj(i -> "id" + i).collect(Collectors.joining(", "));
        String arrays = String.join(", ", Collections.nCopies(standIns.size(), "?::uuid[]"));
        return "insert into outbox (topic, key, headers, data) select ?, id" + standIns.indexOf(UUID.fromString(key))
                + "::text, (" + headers + ")::json, " + data + " from unnest(" + arrays + ") as alike (" + ids + ")";
    }

    private static void insertOne(Connection connection, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, row.topic());
            insert.setString(2, row.key());
            insert.setString(3, row.headers());
            insert.setString(4, row.data());
            insert.executeUpdate();
        }
    }

    private static void insertMany(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_MANY)) {
            insert.setArray(1, texts(connection, rows.stream().map(Row::topic).toArray()));
            insert.setArray(2, texts(connection, rows.stream().map(Row::key).toArray()));
            insert.setArray(3, texts(connection, rows.stream().map(Row::headers).toArray()));
            insert.setArray(4, texts(connection, rows.stream().map(Row::data).toArray()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
