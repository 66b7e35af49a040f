package cn.anlan.standalone;

import cn.anlan.standalone.process.OwnSession;
import cn.anlan.standalone.process.Progress;
import cn.anlan.standalone.process.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the supervisor as a process of its own, which outlives us, and relays what it says until all serves.
final class DetachedStart {

    private final SuiteLayout layout;
    private final UpOptions options;
    private final Progress progress;

    DetachedStart(SuiteLayout layout, UpOptions options, Progress progress) {
        this.layout = layout;
        this.options = options;
        this.progress = progress;
    }

    void run() throws StartFailure, IOException, InterruptedException {
        DataFolder.create(layout);
        if (SuiteLock.isHeld(layout)) {
            awaitOther();
            return;
        }
        Path log = layout.logs().resolve("suite.log");
        Files.deleteIfExists(log);
        Files.createFile(log);
        Process supervisor = launch(log);
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            SuiteState state = SuiteState.STARTING;
            while (supervisor.isAlive() && state != SuiteState.RUNNING) {
                Pause.brief();
                state = Suite.in(layout).state();
                relay(lines);
            }
            relay(lines);
        }
        if (!supervisor.isAlive() && supervisor.exitValue() != 0) {
            throw new StartFailure("The suite did not start. What it said is kept in " + log);
        }
    }

    /// Another supervisor has the suite already: it may still be starting.
    private void awaitOther() throws StartFailure, IOException, InterruptedException {
        Suite suite = Suite.in(layout);
        SuiteState state = suite.state();
        while (state == SuiteState.STARTING) {
            Pause.brief();
            state = suite.state();
        }
        if (state != SuiteState.RUNNING) {
            throw new StartFailure("The suite is just stopping. Start it again once it has stopped.");
        }
        progress.say("The suite is already running.");
        progress.say(Summary.of(suite));
    }

    private Process launch(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.executable().toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Danlan.root=" + layout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up"));
        command.addAll(options.attachedArguments());
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .directory(layout.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("ANLAN_DATA", layout.data().toString());
        return builder.start();
    }

    private void relay(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            progress.say(line);
        }
    }
}
