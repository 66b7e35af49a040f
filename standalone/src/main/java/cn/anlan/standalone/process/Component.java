package cn.anlan.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// One process of a suite, described: what runs before it, how it is run, and how to see that it serves.
public interface Component {

    /// Unique in the suite; names its log and its pid file.
    String name();

    /// The components that must serve before this one starts.
    Set<String> dependsOn();

    /// Lays out what the process needs on disk. Called before every start, so doing it twice must do no harm.
    default void prepare() throws IOException, InterruptedException {}

    Launch launch() throws IOException;

    /// Asks the running process itself whether it serves.
    ///
    /// @throws IOException when it cannot be reached, which also means no
    boolean ready() throws IOException, InterruptedException;

    /// Finishes what only the running process can do, such as creating a database. Called after every start.
    default void afterReady() throws IOException, InterruptedException {}

    /// How long it may take from its start until it serves.
    default Duration startLimit() {
        return Duration.ofMinutes(5);
    }

    /// How long it may take to end once asked; then it is killed.
    default Duration stopLimit() {
        return Duration.ofSeconds(20);
    }

    /// Asks the process to end in good order.
    default void requestStop(ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
    }
}
