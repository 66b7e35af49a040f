package cn.anlan.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Starts components in the order of their dependencies, independent ones side by side, and stops them in reverse.
public final class Supervisor {

    private final Map<String, ManagedProcess> processes = new LinkedHashMap<>();
    private final Progress progress;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /// @param components each after those it depends on
    public Supervisor(Collection<Component> components, Path runDirectory, Path logDirectory, Progress progress) {
        for (Component component : components) {
            if (!processes.keySet().containsAll(component.dependsOn())) {
                throw new IllegalArgumentException(component.name() + " must come after " + component.dependsOn());
            }
            processes.put(component.name(), new ManagedProcess(component, runDirectory, logDirectory));
        }
        this.progress = progress;
    }

    /// Ends what an earlier supervisor, killed without warning, left running.
    public void stopLeftovers() throws IOException, InterruptedException {
        for (ManagedProcess process : List.copyOf(processes.values()).reversed()) {
            if (process.stopLeftover()) {
                progress.say(process.component().name() + " was left over from an earlier run: stopped");
            }
        }
    }

    public void startAll() throws StartFailure, InterruptedException {
        Map<String, CompletableFuture<Void>> starts = new LinkedHashMap<>();
        for (ManagedProcess process : processes.values()) {
            CompletableFuture<?>[] before =
                    process.component().dependsOn().stream().map(starts::get).toArray(CompletableFuture<?>[]::new);
            starts.put(
                    process.component().name(),
                    CompletableFuture.allOf(before)
                            .thenRunAsync(() -> unchecked(() -> startAndTell(process)), threads)
                            .whenComplete((done, failure) -> stopping |= failure != null));
        }
        awaitAll(starts.values());
    }

    public void stopAll() throws InterruptedException {
        stopping = true;
        Map<String, CompletableFuture<Void>> stops = new LinkedHashMap<>();
        for (ManagedProcess process : List.copyOf(processes.values()).reversed()) {
            CompletableFuture<?>[] before = dependentsOf(process).stream()
                    .map(dependent -> stops.get(dependent.component().name()))
                    .toArray(CompletableFuture<?>[]::new);
            stops.put(
                    process.component().name(),
                    CompletableFuture.allOf(before).thenRunAsync(() -> unchecked(() -> stopAndTell(process)), threads));
        }
        try {
            awaitAll(stops.values());
        } catch (StartFailure unstoppable) {
            progress.say(String.valueOf(unstoppable.getMessage()));
        }
    }

    public void start(String name) throws StartFailure, InterruptedException {
        startAndTell(named(name));
    }

    public void stop(String name) throws IOException, InterruptedException {
        stopAndTell(named(name));
    }

    /// Ends a component as a crash would.
    public void kill(String name) throws InterruptedException {
        named(name).kill();
        progress.say(name + " killed");
    }

    public List<ProcessStatus> status() {
        return processes.values().stream().map(ManagedProcess::status).toList();
    }

    private ManagedProcess named(String name) {
        ManagedProcess process = processes.get(name);
        if (process == null) {
            throw new NoSuchElementException(
                    "There is no process \"" + name + "\". There are: " + String.join(", ", processes.keySet()));
        }
        return process;
    }

    private List<ManagedProcess> dependentsOf(ManagedProcess process) {
        return processes.values().stream()
                .filter(other -> other.component()
                        .dependsOn()
                        .contains(process.component().name()))
                .toList();
    }

    private void startAndTell(ManagedProcess process) throws StartFailure, InterruptedException {
        if (stopping) {
            throw new StartAbandoned(process.component().name());
        }
        long from = System.nanoTime();
        progress.say(process.component().name() + " starts");
        process.start(() -> stopping);
        progress.say("%s serves (%.1f s)".formatted(process.component().name(), (System.nanoTime() - from) / 1e9));
    }

    private void stopAndTell(ManagedProcess process) throws IOException, InterruptedException {
        boolean ran = process.isAlive();
        process.stop();
        if (ran) {
            progress.say(process.component().name() + " stopped");
        }
    }

    /// Waits for every one, then reports the first failure that is not merely the echo of another.
    private static void awaitAll(Collection<CompletableFuture<Void>> futures)
            throws StartFailure, InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (CompletableFuture<Void> future : futures) {
            try {
                future.join();
            } catch (CompletionException failed) {
                failures.add(rootOf(failed));
            }
        }
        for (Throwable failure : failures) {
            if (failure instanceof InterruptedException interrupted) {
                throw interrupted;
            }
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.stream()
                    .filter(failure -> !(failure instanceof StartAbandoned))
                    .findFirst()
                    .orElse(failures.getFirst());
            throw first instanceof StartFailure known ? known : new StartFailure(String.valueOf(first), first);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root instanceof CompletionException && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private interface Step {
        void run() throws StartFailure, IOException, InterruptedException;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (StartFailure | IOException | InterruptedException failure) {
            throw new CompletionException(failure);
        }
    }
}
