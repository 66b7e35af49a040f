package cn.anlan.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Remembers a process beyond the life of the one that started it.
///
/// The number alone is not enough: after a restart of the machine it may belong to a stranger. So the time at which the
/// process started is kept beside it, and a process is only taken for ours when both agree.
final class PidFile {

    /// The system derives start times from its boot time, which clock adjustments move a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, process.pid() + " " + started + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /// The remembered process, if it still runs.
    Optional<ProcessHandle> running() throws IOException {
        String[] words;
        try {
            words = Files.readString(file).strip().split(" ", 2);
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        }
        if (words.length < 2) {
            return Optional.empty();
        }
        try {
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, started));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
