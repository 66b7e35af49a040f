package cn.anlan.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The test JVM's PostgreSQL 18; the first call starts it.
public final class TestPostgres {

    private TestPostgres() {}

    public static String jdbcUrl() {
        return server().getJdbcUrl();
    }

    public static String username() {
        return server().getUsername();
    }

    public static String password() {
        return server().getPassword();
    }

    /// A connection beside the application's pool, to look at or prepare what no API shows. The caller closes it.
    public static Connection connect() throws SQLException {
        PostgresServer server = server();
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    /// A connection that sees everything, whoever owns it. The caller closes it.
    public static Connection connectAsSuperuser() throws SQLException {
        PostgresServer server = server();
        return DriverManager.getConnection(server.getJdbcUrl(), server.getSuperuser(), server.getSuperuser());
    }

    /// Where the server keeps its data files and its log of changes.
    public static Path dataDirectory() {
        return Path.of(server().getDataDirectory());
    }

    /// Stops the server, as a fault. Data stay.
    public static void stop() {
        server().stop();
    }

    /// Starts a stopped server on the same port with the same data.
    public static void start() {
        server().start();
    }

    private static PostgresServer server() {
        return JvmWide.instance(PostgresServer.class, EmbeddedPostgresServer.class);
    }
}
