package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Turns whatever was uploaded into a file that may be kept, or refuses it. The type is read from the content, never
/// from a name or header.
///
/// Photos are written anew by [ImageSanitizer]; from videos everything but pictures and sound is removed. Documents are
/// kept as they are: serve them for download only.
@ApplicationScoped
public class FileReceiver {

    private final ImageSanitizer images;
    private final long documentLimit;
    private final long videoLimit;

    @Inject
    FileReceiver(ImageSanitizer images, EvidenceConfig config) {
        this(images, config.documentLimit().asLongValue(), config.videoLimit().asLongValue());
    }

    FileReceiver(ImageSanitizer images, long documentLimit, long videoLimit) {
        this.images = images;
        this.documentLimit = documentLimit;
        this.videoLimit = videoLimit;
    }

    /// Reads the stream to its end or to the largest limit; does not close it. Blocks while other images are decoded.
    ///
    /// @throws ProblemException with a [FileProblem] or [ImageProblem] when the file is refused
    /// @throws UncheckedIOException when the stream breaks
    public ReceivedFile receive(InputStream upload) {
        Path spooled = null;
        try {
            spooled = Files.createTempFile("anlan-upload", null);
            long limit = Math.max(ImageSanitizer.MAX_BYTES, Math.max(documentLimit, videoLimit));
            Spool.write(upload, spooled, limit, FileProblem.FILE_TOO_LARGE);
            return clean(spooled, FileType.of(spooled));
        } catch (IOException failure) {
            discard(spooled);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            discard(spooled);
            throw refused;
        }
    }

    private ReceivedFile clean(Path file, FileType type) throws IOException {
        byte @Nullable [] thumbnail = null;
        switch (type.kind()) {
            case PHOTO -> {
                requireAtMost(ImageSanitizer.MAX_BYTES, file);
                var clean = images.clean(file);
                Files.write(file, clean.image().bytes());
                thumbnail = clean.thumbnail();
            }
            case DOCUMENT -> requireAtMost(documentLimit, file);
            case VIDEO -> {
                requireAtMost(videoLimit, file);
                Mp4Metadata.remove(file);
            }
        }
        return new ReceivedFile(
                file, type.kind(), type.mediaType(), type.extension(), Files.size(file), Sha256.of(file), thumbnail);
    }

    private static void requireAtMost(long limit, Path file) throws IOException {
        if (Files.size(file) > limit) {
            throw ProblemException.of(FileProblem.FILE_TOO_LARGE);
        }
    }

    private static void discard(@Nullable Path spooled) {
        if (spooled != null) {
            try {
                Files.deleteIfExists(spooled);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
