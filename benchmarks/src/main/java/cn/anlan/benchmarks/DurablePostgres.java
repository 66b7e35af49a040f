package cn.anlan.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/// PostgreSQL with the settings of production as far as durability goes: fsync, full page writes, synchronous commit.
final class DurablePostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private DurablePostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static DurablePostgres start() throws IOException {
        return new DurablePostgres(durable().start());
    }

    /// With a log that others can read changes from.
    static DurablePostgres startForReplication() throws IOException {
        return new DurablePostgres(
                durable().setServerConfig("wal_level", "logical").start());
    }

    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB");
    }

    int port() {
        return server.getPort();
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    DataSource dataSource(String database) {
        return server.getDatabase("postgres", database);
    }

    String jdbcUrl(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /// Runs a script of the class path, e.g. a migration.
    void runScript(String resource) throws IOException, SQLException {
        try (InputStream script = DurablePostgres.class.getClassLoader().getResourceAsStream(resource)) {
            if (script == null) {
                throw new IOException("Not on the class path: " + resource);
            }
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
