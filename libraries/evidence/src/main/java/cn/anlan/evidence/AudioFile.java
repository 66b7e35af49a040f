package cn.anlan.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Writes a sound file anew, with its sound and nothing else.
final class AudioFile {

    private AudioFile() {}

    @FunctionalInterface
    interface Format {

        /// Copies the sound, and tells how long it lasts.
        Duration copy(ByteBuffer file, OutputStream out) throws IOException;
    }

    static Duration clean(Path file, Format format) throws IOException {
        Path clean = Files.createTempFile(file.getParent(), "anlan-audio", null);
        try {
            Duration duration;
            try (Arena arena = Arena.ofConfined();
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
                // Mapped: it is read by leaps, and must not fill the heap.
                ByteBuffer received = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                        .asByteBuffer();
                duration = format.copy(received, out);
            }
            Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
            return duration;
        } finally {
            Files.deleteIfExists(clean);
        }
    }
}
