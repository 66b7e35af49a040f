package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Reads pixels from a file and writes them to a new one. Nothing but pixels passes.
final class ImageCodec {

    /// Little is lost against the camera's own compression, and small writing stays legible.
    private static final float JPEG_QUALITY = 0.9f;

    private ImageCodec() {}

    static BufferedImage decode(Path file, ImageFormat format, long maxPixels) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.codec()).next();
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            // Only the header is read here: a bomb is refused before it unfolds.
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > maxPixels) {
                throw ProblemException.of(ImageProblem.IMAGE_TOO_MANY_PIXELS);
            }
            return reader.read(0);
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // The readers answer hostile input with many kinds of unchecked exceptions.
            throw ProblemException.of(ImageProblem.IMAGE_UNREADABLE).withCause(damaged);
        } finally {
            reader.dispose();
        }
    }

    static byte[] encode(BufferedImage image, ImageFormat format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.codec()).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format == ImageFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
