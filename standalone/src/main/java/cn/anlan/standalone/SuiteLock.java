package cn.anlan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
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

    /// Writes down whose it is, for [#holder].
    void sign() throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    /// The supervisor that holds it, if one does and has signed.
    static Optional<ProcessHandle> holder(SuiteLayout layout) throws IOException {
        if (!isHeld(layout)) {
            return Optional.empty();
        }
        String pid = Files.readString(file(layout));
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
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
