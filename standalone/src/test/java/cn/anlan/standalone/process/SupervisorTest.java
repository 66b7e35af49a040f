package cn.anlan.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path directory;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final List<Supervisor> supervisors = new ArrayList<>();

    @BeforeEach
    void openJournal() throws IOException {
        Files.createFile(directory.resolve("journal"));
    }

    @AfterEach
    void stopEverything() throws InterruptedException {
        for (Supervisor supervisor : supervisors) {
            supervisor.stopAll();
        }
    }

    @Test
    void shouldStartWhatOthersDependOnFirstAndStopItLast() throws Exception {
        Supervisor supervisor = supervisorOf(
                Shell.serving("database", directory),
                Shell.serving("service", directory, "database"),
                Shell.serving("gateway", directory, "service"));

        supervisor.startAll();
        supervisor.stopAll();

        assertThat(journal())
                .containsExactly(
                        "database started",
                        "service started",
                        "gateway started",
                        "gateway stopped",
                        "service stopped",
                        "database stopped");
    }

    @Test
    void shouldTellWhyAProcessDidNotComeToServe() {
        Supervisor supervisor =
                supervisorOf(Shell.serving("database", directory), Shell.failing("broker", directory, "no-space-left"));

        assertThatThrownBy(supervisor::startAll)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("broker ended while it started")
                .hasMessageContaining("no-space-left");
    }

    @Test
    void shouldNotStartWhatDependsOnAProcessThatFailed() throws Exception {
        Shell service = new Shell(
                "service", Set.of("broker"), Shell.serving("service", directory).line(), directory);
        Supervisor supervisor = supervisorOf(Shell.failing("broker", directory, "broken"), service);

        assertThatThrownBy(supervisor::startAll).isInstanceOf(StartFailure.class);

        assertThat(journal()).isEmpty();
    }

    @Test
    void shouldReportAProcessThatEndedByItselfAsFailed() throws Exception {
        Supervisor supervisor = supervisorOf(Shell.serving("service", directory));
        supervisor.startAll();

        supervisor.kill("service");

        assertThat(supervisor.status()).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(ProcessState.FAILED);
            assertThat(status.pid()).isZero();
        });
    }

    @Test
    void shouldStartAgainWhatWasKilled() throws Exception {
        Supervisor supervisor = supervisorOf(Shell.serving("service", directory));
        supervisor.startAll();
        supervisor.kill("service");

        supervisor.start("service");

        assertThat(supervisor.status()).extracting(ProcessStatus::state).containsExactly(ProcessState.RUNNING);
        assertThat(journal()).containsExactly("service started", "service started");
    }

    @Test
    void shouldEndWhatASupervisorThatWasKilledLeftRunning() throws Exception {
        Shell component = Shell.serving("service", directory);
        Supervisor killed = supervisorOf(component);
        killed.startAll();
        long pid = killed.status().getFirst().pid();
        Supervisor next = supervisorOf(component);

        next.stopLeftovers();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(journal()).containsExactly("service started", "service stopped");
        assertThat(said).contains("service was left over from an earlier run: stopped");
    }

    @Test
    void shouldLeaveAStrangerAloneThatGotTheNumberOfOneOfOurs() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("service.pid"), stranger.pid() + " 2020-12-23T00:00:00Z\n");

            supervisorOf(Shell.serving("service", directory)).stopLeftovers();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldNotPassTheCallersSettingsOn() throws Exception {
        Shell component = new Shell("nosy", Set.of(), "env > environment; touch nosy; sleep 60", directory);
        Supervisor supervisor = supervisorOf(component);

        supervisor.startAll();

        assertThat(Files.readAllLines(directory.resolve("environment")))
                .extracting(line -> line.split("=")[0])
                .isSubsetOf("PATH", "HOME", "LANG", "TZ", "TMPDIR", "USER", "LC_ALL", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void shouldNameTheProcessesThereAreWhenAskedForAnother() {
        Supervisor supervisor = supervisorOf(Shell.serving("service", directory));

        assertThatThrownBy(() -> supervisor.kill("servce"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no process \"servce\". There are: service");
    }

    @Test
    void shouldRefuseComponentsInAnImpossibleOrder() {
        assertThatThrownBy(() -> supervisorOf(Shell.serving("service", directory, "database")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("service must come after");
    }

    @Test
    void shouldRememberAProcessOnlyForAsLongAsItLives() throws Exception {
        PidFile file = new PidFile(directory.resolve("sleeper.pid"));
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        file.write(sleeper.toHandle());

        Optional<ProcessHandle> whileAlive = file.running();
        sleeper.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(whileAlive).contains(sleeper.toHandle());
        assertThat(file.running()).isEmpty();
    }

    private Supervisor supervisorOf(Component... components) {
        Supervisor supervisor = new Supervisor(List.of(components), directory, directory, said::add);
        supervisors.add(supervisor);
        return supervisor;
    }

    private List<String> journal() throws IOException {
        return Files.readAllLines(directory.resolve("journal"));
    }
}
