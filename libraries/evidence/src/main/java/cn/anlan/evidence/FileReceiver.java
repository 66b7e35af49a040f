package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns whatever was uploaded into a file that may be kept, or refuses it. The type is read from the content, never
/// from a name or header.
///
/// Photos are written anew by [ImageSanitizer]; from videos and sound recordings everything but pictures and sound is
/// removed. Documents are kept as they are: serve them for download only.
@ApplicationScoped
public class FileReceiver {

    /// No camera takes more.
    private static final int FRAMES_PER_SECOND = 240;

    private final ImageSanitizer images;
    private final long documentLimit;
    private final long videoLimit;
    private final long audioLimit;
    private final Duration durationLimit;

    @Inject
    FileReceiver(ImageSanitizer images, EvidenceConfig config) {
        this(
                images,
                config.documentLimit().asLongValue(),
                config.videoLimit().asLongValue(),
                config.audioLimit().asLongValue(),
                config.durationLimit());
    }

    FileReceiver(ImageSanitizer images, long documentLimit, long videoLimit, long audioLimit, Duration durationLimit) {
        this.images = images;
        this.documentLimit = documentLimit;
        this.videoLimit = videoLimit;
        this.audioLimit = audioLimit;
        this.durationLimit = durationLimit;
    }

    /// How large a file of one of these kinds may be, in bytes.
    public long limit(Set<FileKind> kinds) {
        return kinds.stream().mapToLong(this::limit).max().orElse(0);
    }

    /// Reads the stream to its end or to the largest limit; does not close it. Blocks while other images are decoded.
    /// Takes photos, documents and videos.
    ///
    /// @throws ProblemException with a [FileProblem] or [ImageProblem] when the file is refused
    /// @throws UncheckedIOException when the stream breaks
    public ReceivedFile receive(InputStream upload) {
        Set<FileKind> kinds = EnumSet.of(FileKind.PHOTO, FileKind.DOCUMENT, FileKind.VIDEO);
        Path spooled = null;
        try {
            spooled = Files.createTempFile("anlan-upload", null);
            Spool.write(upload, spooled, limit(kinds), FileProblem.FILE_TOO_LARGE);
        } catch (IOException failure) {
            discard(spooled);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            discard(spooled);
            throw refused;
        }
        return clean(spooled, kinds);
    }

    /// The same for a file that lies on disk, which is changed, or removed when it is refused.
    ///
    /// @param kinds what is taken
    /// @throws ProblemException with a [FileProblem] or [ImageProblem] when the file is refused
    public ReceivedFile clean(Path file, Set<FileKind> kinds) {
        try {
            FileType type = FileType.of(file);
            if (!kinds.contains(type.kind())) {
                throw ProblemException.of(FileProblem.FILE_TYPE_UNSUPPORTED);
            }
            if (Files.size(file) > limit(type.kind())) {
                throw ProblemException.of(FileProblem.FILE_TOO_LARGE);
            }
            return clean(file, type);
        } catch (IOException failure) {
            discard(file);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            discard(file);
            throw refused;
        }
    }

    private ReceivedFile clean(Path file, FileType type) throws IOException {
        byte @Nullable [] thumbnail = null;
        Picture picture = null;
        Duration duration = null;
        switch (type) {
            case JPEG, PNG -> {
                SanitizedImage clean = images.clean(file);
                Files.write(file, clean.bytes());
                thumbnail = clean.thumbnail();
                picture = new Picture(clean.width(), clean.height(), clean.hash());
            }
            case PDF, DOCX, XLSX, OFD -> {}
            case MP4, QUICKTIME, M4A -> duration = video(file);
            case MP3 -> duration = AudioFile.clean(file, Mp3::copy);
            case WAV -> duration = AudioFile.clean(file, Wav::copy);
            case AMR -> duration = AudioFile.clean(file, Amr::copy);
        }
        if (duration != null && duration.compareTo(durationLimit) > 0) {
            throw ProblemException.of(FileProblem.MEDIA_TOO_LONG);
        }
        return new ReceivedFile(
                file,
                type.kind(),
                type.mediaType(),
                type.extension(),
                Files.size(file),
                Sha256.of(file),
                thumbnail,
                picture,
                duration);
    }

    private Duration video(Path file) throws IOException {
        Mp4Metadata.Facts facts = Mp4Metadata.remove(file);
        if (facts.pixels() > Mp4Metadata.MAX_PIXELS) {
            throw ProblemException.of(FileProblem.VIDEO_TOO_MANY_PIXELS);
        }
        if (facts.frames() > durationLimit.toSeconds() * FRAMES_PER_SECOND) {
            throw ProblemException.of(FileProblem.VIDEO_TOO_MANY_FRAMES);
        }
        return facts.duration();
    }

    private long limit(FileKind kind) {
        return switch (kind) {
            case PHOTO -> ImageSanitizer.MAX_BYTES;
            case DOCUMENT -> documentLimit;
            case VIDEO -> videoLimit;
            case AUDIO -> audioLimit;
        };
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
