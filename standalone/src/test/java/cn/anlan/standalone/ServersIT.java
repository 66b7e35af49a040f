package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.standalone.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL and Kafka, run as `./anlan up` runs them. The whole suite is tested against in `system-tests`.
class ServersIT {

    @TempDir
    static Path data;

    private static final List<String> SAID = new ArrayList<>();
    private static final UpOptions OPTIONS =
            UpOptions.USUAL.withPorts(Ports.free()).withOnly(Set.of("postgres", "kafka"));

    private static Suite suite;

    @BeforeAll
    static void start() throws Exception {
        suite = Suite.start(layout(), OPTIONS, SAID::add);
    }

    @AfterAll
    static void stop() throws Exception {
        suite.down(line -> {});
    }

    @Test
    void shouldSayWhatServes() throws Exception {
        assertThat(suite.isRunning()).isTrue();
        assertThat(SAID)
                .anyMatch(line -> line.contains("postgres serves"))
                .anyMatch(line -> line.contains("kafka serves"));
    }

    @Test
    void shouldFindTheSuiteRunningWhenStartedTwice() throws Exception {
        List<String> said = new ArrayList<>();

        Suite again = Suite.start(layout(), OPTIONS, said::add);

        assertThat(again.gateway()).isEqualTo(suite.gateway());
        assertThat(said).first().isEqualTo("The suite is already running.");
    }

    @Test
    void shouldGiveEachServiceADatabaseOfItsOwn() throws Exception {
        try (Connection campaign = connect("campaign");
                Statement statement = campaign.createStatement()) {
            assertThat(statement.execute("create extension if not exists ltree"))
                    .isFalse();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url("reporting"), "campaign", password("campaign")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void shouldStopAndStartKafkaOnRequest() throws Exception {
        suite.stopKafka();
        boolean stopped = !Ports.isTaken(suite.ports().at(Port.KAFKA));

        suite.startKafka();

        assertThat(stopped).isTrue();
        assertThat(suite.status()).anyMatch(line -> line.startsWith("kafka") && line.contains("running"));
    }

    @Test
    void shouldKeepWhatWasAcknowledgedWhenKilledAndStartedAgain() throws Exception {
        try (Connection connection = connect("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("create table promise (kept boolean)");
            statement.execute("insert into promise values (true)");
        }
        suite.kill("postgres");
        killSupervisor();

        List<String> said = new ArrayList<>();
        suite = Suite.start(layout(), OPTIONS, said::add);

        assertThat(said).anyMatch(line -> line.contains("kafka was left over from an earlier run: stopped"));
        try (Connection connection = connect("reporting");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select kept from promise")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void shouldLeaveNothingRunningWhenAPortIsTaken(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            UpOptions options = OPTIONS.withPorts(Ports.free().with(Port.KAFKA, taken.getLocalPort()));
            List<String> said = new ArrayList<>();

            assertThatThrownBy(() -> Suite.start(new SuiteLayout(root(), other), options, said::add))
                    .isInstanceOf(StartFailure.class);

            assertThat(said)
                    .contains(
                            "Port %d (kafka) is taken by another program. Choose another: ./anlan up --port kafka=NUMBER"
                                    .formatted(taken.getLocalPort()));
            assertThat(other.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void shouldStartNothingWhereTheDiskIsFull(@TempDir Path other) {
        UpOptions options = OPTIONS.withPorts(Ports.free()).withLeastFreeMegabytes(Long.MAX_VALUE);
        List<String> said = new ArrayList<>();

        assertThatThrownBy(() -> Suite.start(new SuiteLayout(root(), other), options, said::add))
                .isInstanceOf(StartFailure.class);

        assertThat(said)
                .singleElement()
                .satisfies(
                        line -> assertThat(line)
                                .matches(
                                        "Only \\d+ MB are free where the data lies \\(.*\\); at least \\d+ MB are needed\\..*"));
        assertThat(other.resolve("postgres")).doesNotExist();
    }

    @Test
    void shouldKeepWhatWasAcknowledgedWhenThePowerIsCut() throws Exception {
        try (Connection connection = connect("campaign");
                Statement statement = connection.createStatement()) {
            statement.execute("create table vow (kept boolean)");
            statement.execute("insert into vow values (true)");
        }

        suite.cutPower();
        boolean isDark = Stream.of(Port.POSTGRES, Port.KAFKA)
                .noneMatch(port -> Ports.isTaken(suite.ports().at(port)));
        suite = Suite.start(layout(), OPTIONS, line -> {});

        assertThat(isDark).isTrue();
        try (Connection connection = connect("campaign");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select kept from vow")) {
            assertThat(rows.next()).isTrue();
        }
    }

    /// As `kill -9` does: nothing is stopped, the lock is free.
    private static void killSupervisor() throws IOException {
        ProcessHandle supervisor = SuiteLock.holder(layout()).orElseThrow();
        supervisor.destroyForcibly();
        supervisor.onExit().join();
    }

    private static SuiteLayout layout() {
        return new SuiteLayout(root(), data);
    }

    private static Path root() {
        return Path.of("..");
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), database, password(database));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + suite.ports().at(Port.POSTGRES) + "/" + database;
    }

    private static String password(String database) {
        return suite.secret("postgres." + database);
    }
}
