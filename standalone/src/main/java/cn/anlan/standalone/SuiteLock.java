package cn.anlan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by the one supervisor of a data folder for as long as it lives; the system lets go of it even after `kill -9`.
final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @return empty when another process holds it
    static Optional<SuiteLock> take(SuiteLayout layout) throws IOException {
        FileChannel channel = FileChannel.open(file(layout), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new SuiteLock(channel));
    }

    static boolean isHeld(SuiteLayout layout) throws IOException {
        if (!Files.exists(file(layout))) {
            return false;
        }
        Optional<SuiteLock> lock = take(layout);
        lock.ifPresent(SuiteLock::close);
        return lock.isEmpty();
    }

    private static Path file(SuiteLayout layout) {
        return layout.run().resolve("suite.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
