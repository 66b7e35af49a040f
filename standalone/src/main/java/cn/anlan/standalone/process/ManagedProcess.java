package cn.anlan.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One component and the process that currently runs it, if any.
final class ManagedProcess {

    private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
    private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "TZ", "TMPDIR", "USER");
    private static final int LOG_TAIL = 15;

    private final Component component;
    private final Path log;
    private final PidFile pidFile;
    private volatile ProcessState state = ProcessState.STOPPED;
    private volatile @Nullable ProcessHandle process;

    ManagedProcess(Component component, Path runDirectory, Path logDirectory) {
        this.component = component;
        this.log = logDirectory.resolve(component.name() + ".log");
        this.pidFile = new PidFile(runDirectory.resolve(component.name() + ".pid"));
    }

    Component component() {
        return component;
    }

    Path log() {
        return log;
    }

    /// Ends a process that an earlier supervisor left behind.
    ///
    /// @return whether there was one
    boolean stopLeftover() throws IOException, InterruptedException {
        Optional<ProcessHandle> leftover = pidFile.running();
        if (leftover.isPresent()) {
            end(leftover.get());
        }
        pidFile.delete();
        return leftover.isPresent();
    }

    /// Starts the process and waits until it serves.
    ///
    /// @param abandoned polled while waiting; once true, the wait ends with a failure
    synchronized void start(BooleanSupplier abandoned) throws StartFailure, InterruptedException {
        if (isAlive()) {
            return;
        }
        state = ProcessState.STARTING;
        try {
            component.prepare();
            ProcessHandle started = launch();
            awaitReady(started, abandoned);
            component.afterReady();
            state = ProcessState.RUNNING;
        } catch (IOException failed) {
            state = ProcessState.FAILED;
            throw new StartFailure(component.name() + " could not be started: " + failed.getMessage(), failed);
        } finally {
            if (state == ProcessState.STARTING) {
                state = ProcessState.FAILED;
            }
        }
    }

    synchronized void stop() throws IOException, InterruptedException {
        ProcessHandle current = process;
        if (current != null && current.isAlive()) {
            state = ProcessState.STOPPING;
            end(current);
        }
        state = ProcessState.STOPPED;
        process = null;
        pidFile.delete();
    }

    /// Ends the process at once, as a crash would. It stays in the books as failed.
    void kill() throws InterruptedException {
        ProcessHandle current = process;
        if (current != null) {
            current.destroyForcibly();
            await(current, component.stopLimit());
        }
    }

    ProcessStatus status() {
        ProcessHandle current = process;
        boolean alive = current != null && current.isAlive();
        ProcessState shown = state == ProcessState.RUNNING && !alive ? ProcessState.FAILED : state;
        if (current == null || !alive) {
            return new ProcessStatus(component.name(), shown, 0, 0, Duration.ZERO);
        }
        Duration age = current.info()
                .startInstant()
                .map(started -> Duration.between(started, Instant.now()))
                .orElse(Duration.ZERO);
        return new ProcessStatus(component.name(), shown, current.pid(), ResidentMemory.of(current), age);
    }

    boolean isAlive() {
        ProcessHandle current = process;
        return current != null && current.isAlive();
    }

    private ProcessHandle launch() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        Launch launch = component.launch();
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(launch.command()))
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(launch.environment());
        ProcessHandle started = builder.start().toHandle();
        process = started;
        pidFile.write(started);
        return started;
    }

    private void awaitReady(ProcessHandle started, BooleanSupplier abandoned)
            throws IOException, StartFailure, InterruptedException {
        Instant limit = Instant.now().plus(component.startLimit());
        while (!isReady()) {
            if (!started.isAlive()) {
                throw new StartFailure(component.name() + " ended while it started.\n" + logTail());
            }
            if (abandoned.getAsBoolean()) {
                throw new StartAbandoned(component.name());
            }
            if (Instant.now().isAfter(limit)) {
                throw new StartFailure(component.name() + " did not serve within "
                        + component.startLimit().toSeconds() + " s.\n" + logTail());
            }
            TimeUnit.NANOSECONDS.sleep(PROBE_PAUSE.toNanos());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return component.ready();
        } catch (IOException unreachable) {
            return false;
        }
    }

    private void end(ProcessHandle running) throws InterruptedException {
        try {
            component.requestStop(running);
        } catch (IOException notUnderstood) {
            running.destroy();
        }
        if (!await(running, component.stopLimit())) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            await(running, component.stopLimit());
        }
    }

    private static boolean await(ProcessHandle running, Duration limit) throws InterruptedException {
        try {
            running.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String logTail() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        String tail = String.join("\n    ", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        return "  Its log (" + log + ") ends with:\n    " + tail;
    }
}
