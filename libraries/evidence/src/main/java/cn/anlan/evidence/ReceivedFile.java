package cn.anlan.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A file as it is to be kept: of a type that is supported, and cleaned where it can be. It waits on disk until it is
/// closed.
///
/// @param content where it waits
/// @param extension the usual one of its type, without a dot
/// @param size in bytes
/// @param sha256 of the content, lower-case hex
/// @param thumbnail a small JPEG of a photo; nothing for others
/// @param picture of a photo
/// @param duration of a video or a sound recording
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedFile(
        Path content,
        FileKind kind,
        String mediaType,
        String extension,
        long size,
        String sha256,
        byte @Nullable [] thumbnail,
        @Nullable Picture picture,
        @Nullable Duration duration)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
