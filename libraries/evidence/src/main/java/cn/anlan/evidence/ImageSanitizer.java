package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.apache.tika.Tika;

/// Turns whatever was uploaded into an image that is safe to keep and to show, or refuses it.
///
/// The type is read from the content, never from a name or header. Size and pixel count are checked before anything is
/// decoded. The image is then decoded, turned upright and written anew from its pixels alone, so that no position, no
/// camera, no comment, no embedded thumbnail and no appended file survives.
@ApplicationScoped
public class ImageSanitizer {

    static final long MAX_BYTES = 20L * 1024 * 1024;
    static final long MAX_PIXELS = 25_000_000;

    /// Photos have about ten scans; a file with thousands costs minutes to decode.
    static final int MAX_JPEG_SCANS = 64;

    private final Tika contentTypes = new Tika();
    private final Semaphore decoders;

    @Inject
    ImageSanitizer(EvidenceConfig config) {
        this(config.concurrentDecodes());
    }

    ImageSanitizer(int concurrentDecodes) {
        if (concurrentDecodes < 1) {
            throw new IllegalArgumentException("anlan.evidence.concurrent-decodes must be at least 1");
        }
        decoders = new Semaphore(concurrentDecodes, true);
    }

    /// Reads the stream to its end or to the size limit; does not close it. Blocks while other images are decoded.
    ///
    /// @throws ProblemException with an [ImageProblem] when the image is refused
    /// @throws UncheckedIOException when the stream breaks
    public SanitizedImage sanitize(InputStream upload) {
        try {
            Path spooled = Files.createTempFile("anlan-upload", null);
            try {
                Spool.write(upload, spooled, MAX_BYTES, ImageProblem.IMAGE_TOO_LARGE);
                return clean(spooled);
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SanitizedImage clean(Path upload) throws IOException {
        ImageFormat format = format(upload);
        int orientation = format == ImageFormat.JPEG ? orientation(upload) : Orientation.UPRIGHT;
        decoders.acquireUninterruptibly();
        try {
            BufferedImage decoded = ImageCodec.decode(upload, format, MAX_PIXELS);
            BufferedImage upright = Orientation.apply(decoded, orientation);
            byte[] clean = ImageCodec.encode(upright, format);
            BufferedImage small = Thumbnail.of(upright);
            return new SanitizedImage(
                    clean,
                    format.mediaType(),
                    upright.getWidth(),
                    upright.getHeight(),
                    Sha256.of(clean),
                    PictureHash.of(small),
                    ImageCodec.encode(small, ImageFormat.JPEG));
        } finally {
            decoders.release();
        }
    }

    private ImageFormat format(Path upload) throws IOException {
        try (InputStream content = Files.newInputStream(upload)) {
            return ImageFormat.ofMediaType(contentTypes.detect(content));
        }
    }

    private static int orientation(Path upload) throws IOException {
        JpegStructure structure = JpegStructure.read(upload);
        if (!structure.complete() || structure.scans() > MAX_JPEG_SCANS) {
            throw ProblemException.of(ImageProblem.IMAGE_UNREADABLE);
        }
        return structure.orientation();
    }
}
