package cn.anlan.standalone.servers;

import cn.anlan.standalone.Port;
import cn.anlan.standalone.Ports;
import cn.anlan.standalone.Secrets;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.process.Component;
import cn.anlan.standalone.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// PostgreSQL with its durable defaults: every commit it acknowledges is on disk.
final class PostgresServer implements Component {

    static final String NAME = "postgres";

    private static final String SUPERUSER = "postgres";

    private final SuiteLayout layout;
    private final int port;
    private final String password;
    private final Collection<Database> databases;

    PostgresServer(SuiteLayout layout, Ports ports, Secrets secrets, Collection<Database> databases) {
        this.layout = layout;
        this.port = ports.at(Port.POSTGRES);
        this.password = secrets.get("postgres.superuser");
        this.databases = databases;
    }

    static String jdbcUrl(Ports ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.at(Port.POSTGRES) + "/" + database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        PostgresBinaries.unpackInto(layout.servers());
        Path cluster = cluster();
        if (Files.isDirectory(cluster)) {
            return;
        }
        // Under another name until complete: an interrupted attempt must not pass for a database cluster.
        Path fresh = cluster.resolveSibling("postgres.new");
        Trees.delete(fresh);
        Path passwordFile = Files.createTempFile(
                layout.run(),
                "init",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            Tool.run(
                    layout.data(),
                    Map.of(),
                    Unprivileged.command(List.of(
                            program("initdb"),
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C")));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, cluster);
    }

    @Override
    public Launch launch() {
        List<String> command =
                new ArrayList<>(List.of(binaries().resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", cluster().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "200",
                        "shared_buffers", "96MB",
                        "io_method", "sync",
                        "max_wal_size", "512MB",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return new Launch(Unprivileged.command(command), Map.of(), layout.data());
    }

    @Override
    public boolean ready() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void afterReady() throws IOException {
        try (Connection connection = connect()) {
            for (Database database : databases) {
                create(connection, database);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /// A fast shutdown: ends sessions and writes a checkpoint. The plain request would wait until every client left.
    @Override
    public void requestStop(ProcessHandle process) throws IOException, InterruptedException {
        Tool.run(
                layout.data(),
                Map.of(),
                Unprivileged.command(
                        List.of(program("pg_ctl"), "stop", "--pgdata=" + cluster(), "--mode=fast", "--no-wait")));
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(60);
    }

    private void create(Connection connection, Database database) throws SQLException {
        createRole(connection, database.name(), database.password());
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_database where datname = ?", database.name())) {
                statement.execute("create database " + database.name() + " owner " + database.name());
            }
            statement.execute("revoke all on database " + database.name() + " from public");
        }
        if (database.vaultPassword() != null) {
            createVault(connection, database, database.vaultPassword());
        }
    }

    private void createVault(Connection connection, Database database, String vaultPassword) throws SQLException {
        createRole(connection, database.vaultRole(), vaultPassword);
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant connect on database " + database.name() + " to " + database.vaultRole());
        }
        try (Connection inside = connect(database.name());
                Statement statement = inside.createStatement()) {
            statement.execute("create schema if not exists vault authorization " + database.vaultRole());
        }
    }

    private static void createRole(Connection connection, String name, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            // The alphabet of our secrets needs no escaping.
            statement.execute("alter role " + name + " password '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private Connection connect() throws SQLException {
        return connect("postgres");
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private Path cluster() {
        return layout.data().resolve("postgres");
    }

    private Path binaries() {
        return PostgresBinaries.in(layout.servers());
    }

    private String program(String name) {
        return binaries().resolve("bin").resolve(name).toString();
    }
}
