package cn.anlan.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Writes to the outbox table.
public final class OutboxTable {

    private static final String INSERT = "insert into outbox (topic, key, headers, data) values (?, ?, ?::json, ?)";

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
