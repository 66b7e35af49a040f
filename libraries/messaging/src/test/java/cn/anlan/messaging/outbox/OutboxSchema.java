package cn.anlan.messaging.outbox;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// An outbox of a test's own, in a schema of its own, which no other relay serves.
final class OutboxSchema {

    private final String jdbcUrl;

    private OutboxSchema(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    static OutboxSchema create(String name) throws SQLException, IOException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + name + " cascade");
            statement.execute("create schema " + name);
            statement.execute("set search_path to " + name);
            statement.execute(migration());
        }
        return new OutboxSchema(TestPostgres.jdbcUrl() + "?currentSchema=" + name);
    }

    private static String migration() throws IOException {
        try (InputStream script = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/library/messaging/V0_2_1__messaging_outbox.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    DataSource dataSource() {
        return dataSource(jdbcUrl, TestPostgres.username(), TestPostgres.password());
    }

    static DataSource dataSource(String jdbcUrl, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /// A connection that leaves commits to the test.
    Connection connect() throws SQLException {
        Connection connection = dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void append(Connection connection, Event<?>... events) throws SQLException {
        OutboxTable.insert(connection, Stream.of(events).map(OutboxSchema::row).toList());
    }

    private static OutboxTable.Row row(Event<?> event) {
        return new OutboxTable.Row(
                event.type().topic().kafkaName(),
                event.aggregateId().toString(),
                HeaderJson.write(CloudEventHeaders.of(event)),
                EventJson.write(event));
    }

    void commit(List<? extends Event<?>> events) throws SQLException {
        try (Connection connection = connect()) {
            append(connection, events.toArray(Event[]::new));
            connection.commit();
        }
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long number(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
