package cn.anlan.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Where files wait while they are received or cleaned: on the volume of the directory store, so that they need not be
/// copied there.
@ApplicationScoped
@Startup
public class SpoolFiles {

    /// Longer than any upload or cleaning takes; what is older was left by a process that ended.
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path directory;

    @Inject
    SpoolFiles(EvidenceConfig config) {
        this(
                config.store() == EvidenceConfig.StoreKind.DIRECTORY
                        ? config.directory()
                                .map(root -> root.resolve(".spool"))
                                .orElseThrow(() -> new IllegalStateException("set anlan.evidence.directory"))
                        : Path.of(System.getProperty("java.io.tmpdir"), "anlan-spool"));
    }

    SpoolFiles(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            removeOlderThan(Instant.now().minus(LEFT_BEHIND));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A new, empty file. Whoever asked for it removes it.
    public Path create() {
        try {
            return Files.createTempFile(directory, "file", null);
        } catch (IOException failure) {
            throw StorageDown.because(failure);
        }
    }

    private void removeOlderThan(Instant limit) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
