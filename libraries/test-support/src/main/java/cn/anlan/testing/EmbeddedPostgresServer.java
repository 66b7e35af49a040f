package cn.anlan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// PostgreSQL from its embedded binaries, with a database owned by a role that is no superuser, as in production.
final class EmbeddedPostgresServer implements PostgresServer {

    private static final String NAME = "anlan";
    private static final String SUPERUSER = "postgres";

    /// Owns a schema that the database's owner cannot read.
    private static final String VAULT_ROLE = NAME + "_vault";

    private final Path dataDirectory;
    private final int port = FreePort.choose();
    private @Nullable EmbeddedPostgres server;

    EmbeddedPostgresServer() throws IOException, SQLException {
        dataDirectory = Files.createTempDirectory("anlan-test-postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(this::discard, "discard-test-postgres"));
        start();
        createDatabase();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return NAME;
    }

    @Override
    public String getSuperuser() {
        return SUPERUSER;
    }

    @Override
    public String getDataDirectory() {
        return dataDirectory.toString();
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(dataDirectory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    // Only because the data die with the test: it makes commits ten times faster.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            server = null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createDatabase() throws SQLException {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            statement.execute("create role " + VAULT_ROLE + " login password '" + VAULT_ROLE + "'");
        }
        try (Connection connection = DriverManager.getConnection(getJdbcUrl(), SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema vault authorization " + VAULT_ROLE);
        }
    }

    private void discard() {
        stop();
        TemporaryFiles.delete(dataDirectory);
    }
}
