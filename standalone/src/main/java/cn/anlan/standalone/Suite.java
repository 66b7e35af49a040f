package cn.anlan.standalone;

import cn.anlan.standalone.process.ControlClient;
import cn.anlan.standalone.process.Progress;
import cn.anlan.standalone.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A suite as seen from outside: its addresses, tokens for it, and the power to stop and start parts of it.
///
/// The suite itself runs in processes of its own and outlives this object.
public final class Suite {

    private final SuiteLayout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Tokens tokens;
    private final ControlClient control;

    private Suite(SuiteLayout layout) throws IOException {
        this.layout = layout;
        this.ports = Ports.load(layout.data());
        this.secrets = Secrets.in(layout.data());
        this.tokens = new Tokens(ports);
        this.control = new ControlClient(layout.run());
    }

    /// The suite whose data lies there, running or not.
    public static Suite in(SuiteLayout layout) throws IOException {
        return new Suite(layout);
    }

    /// The suite of the tree we run from: system property `anlan.root` (else the working directory), and the data
    /// folder that the environment variable `ANLAN_DATA` names (else `data` in it).
    public static Suite here() throws IOException {
        return in(layoutHere());
    }

    static SuiteLayout layoutHere() {
        Path root = Path.of(System.getProperty("anlan.root", "."));
        String data = System.getenv("ANLAN_DATA");
        return new SuiteLayout(root, data == null || data.isBlank() ? root.resolve("data") : Path.of(data));
    }

    /// Starts a suite in the background, unless it runs already, and waits until all of it serves.
    ///
    /// @throws StartFailure when it does not come to serve; nothing is left running then
    public static Suite start(SuiteLayout layout, UpOptions options, Progress progress)
            throws StartFailure, IOException, InterruptedException {
        new DetachedStart(layout, options, progress).run();
        return in(layout);
    }

    public SuiteLayout layout() {
        return layout;
    }

    public boolean isRunning() throws IOException {
        return state() == SuiteState.RUNNING;
    }

    SuiteState state() throws IOException {
        if (!SuiteLock.isHeld(layout)) {
            return SuiteState.STOPPED;
        }
        List<String> answer = new ArrayList<>();
        try {
            control.ask("state", answer::add);
        } catch (IOException | ControlClient.CommandRefused notYet) {
            return SuiteState.STARTING;
        }
        return SuiteState.valueOf(answer.getFirst());
    }

    /// The address of the gateway.
    public URI gateway() {
        return at(Port.GATEWAY);
    }

    public URI at(Port port) {
        return URI.create("http://127.0.0.1:" + ports.at(port));
    }

    public Ports ports() {
        return ports;
    }

    /// An access token for a demo account, good for at least a minute.
    public String token(String account) throws IOException, InterruptedException {
        return tokens.ofAccount(account, secrets.get("demo.password"));
    }

    /// An access token for the service account of a government portal, good for at least a minute.
    public String portalToken() throws IOException, InterruptedException {
        return tokens.ofClient("anlan-portal", secrets.get("keycloak.anlan-portal"));
    }

    /// The installation's secret of that name, for tests that look into the databases.
    public String secret(String name) {
        return secrets.get(name);
    }

    /// Stops one process in good order.
    public void stop(String name) throws IOException {
        command("stop " + name);
    }

    /// Starts one process and waits until it serves.
    public void start(String name) throws IOException {
        command("start " + name);
    }

    /// Ends one process as a crash would.
    public void kill(String name) throws IOException {
        command("kill " + name);
    }

    /// Ends everything at once, the supervisor first, as a power cut would: nothing is put in order.
    public void cutPower() throws IOException {
        List<ProcessHandle> all = SuiteLock.holder(layout).stream()
                .flatMap(supervisor -> Stream.concat(Stream.of(supervisor), supervisor.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    public void stopKafka() throws IOException {
        stop("kafka");
    }

    public void startKafka() throws IOException {
        start("kafka");
    }

    /// One line for each process, for people.
    public List<String> status() throws IOException {
        return command("status");
    }

    /// The moment it is in the suite.
    public OffsetDateTime clock() throws IOException {
        return new BusinessTime(layout).now();
    }

    /// Moves the suite to that moment, from where time runs on; every process has seen it on return.
    public void clock(OffsetDateTime moment) throws IOException, InterruptedException {
        new BusinessTime(layout).moveTo(moment.toInstant());
    }

    public void resetClock() throws IOException, InterruptedException {
        new BusinessTime(layout).reset();
    }

    /// Stops everything in good order; does nothing where nothing runs.
    public void down(Progress progress) throws IOException, InterruptedException {
        if (!SuiteLock.isHeld(layout)) {
            return;
        }
        ask("down", progress);
        Instant limit = Instant.now().plusSeconds(10);
        while (SuiteLock.isHeld(layout) && Instant.now().isBefore(limit)) {
            Pause.brief();
        }
    }

    private List<String> command(String command) throws IOException {
        List<String> answer = new ArrayList<>();
        ask(command, answer::add);
        return answer;
    }

    private void ask(String command, Progress progress) throws IOException {
        try {
            control.ask(command, progress);
        } catch (ControlClient.CommandRefused refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
