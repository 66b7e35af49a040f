package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.problem.ProblemException;
import cn.anlan.testing.TestPhotos;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.png.PngDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSanitizerTest {

    private final ImageSanitizer sanitizer = new ImageSanitizer(1);

    @Test
    void shouldRemoveThePositionOfAPhoto() throws Exception {
        byte[] photo = TestPhotos.jpegWithGps(640, 480);
        assertThat(positionOf(photo)).isEqualTo("29.52, 106.56");

        SanitizedImage clean = sanitizer.sanitize(new ByteArrayInputStream(photo));

        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        assertThat(clean.extension()).isEqualTo("jpg");
        assertThat(clean.width()).isEqualTo(640);
        assertThat(clean.height()).isEqualTo(480);
        assertThat(directories(clean.bytes()))
                .noneMatch(directory -> directory instanceof ExifDirectoryBase)
                .noneMatch(directory -> directory instanceof IccDirectory)
                .noneMatch(directory -> directory instanceof JpegCommentDirectory);
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    /// Where the quarter that the sensor saw at the top left belongs, by the EXIF standard.
    @ParameterizedTest
    @CsvSource({
        "1, 640, 480, top left",
        "2, 640, 480, top right",
        "3, 640, 480, bottom right",
        "4, 640, 480, bottom left",
        "5, 480, 640, top left",
        "6, 480, 640, top right",
        "7, 480, 640, bottom right",
        "8, 480, 640, bottom left",
        "9, 640, 480, top left"
    })
    void shouldTurnAPhotoUpright(int orientation, int width, int height, String corner) throws IOException {
        SanitizedImage clean =
                sanitizer.sanitize(new ByteArrayInputStream(TestPhotos.jpegWithGps(640, 480, orientation)));

        assertThat(clean.width()).isEqualTo(width);
        assertThat(clean.height()).isEqualTo(height);
        assertThat(blueCorner(clean)).isEqualTo(corner);
    }

    @Test
    void shouldKeepAPngAsPngWithoutItsText() throws Exception {
        byte[] png = withPngText(TestPhotos.png(64, 48), "Author\0Zhang San");

        SanitizedImage clean = sanitizer.sanitize(new ByteArrayInputStream(png));

        assertThat(clean.mediaType()).isEqualTo("image/png");
        assertThat(directories(clean.bytes()))
                .filteredOn(directory -> directory instanceof PngDirectory)
                .noneMatch(directory -> directory.getName().contains("tEXt"));
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Zhang San");
        assertThat(blueCorner(clean)).isEqualTo("top left");
    }

    @Test
    void shouldKeepTheTransparencyOfAPng() throws IOException {
        BufferedImage transparent = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        transparent.setRGB(3, 3, 0x80FF0000);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(transparent, "png", file);

        BufferedImage clean = decode(sanitizer.sanitize(new ByteArrayInputStream(file.toByteArray())));

        assertThat(clean.getRGB(3, 3)).isEqualTo(0x80FF0000);
        assertThat(clean.getRGB(0, 0)).isZero();
    }

    @Test
    void shouldDropWhatIsAppendedToAPhoto() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(TestPhotos.jpegWithGps(64, 48));
        try (ZipOutputStream zip = new ZipOutputStream(polyglot)) {
            zip.putNextEntry(new ZipEntry("payload.html"));
            zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        }

        SanitizedImage clean = sanitizer.sanitize(new ByteArrayInputStream(polyglot.toByteArray()));

        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("payload.html", "PK\u0003\u0004");
    }

    @Test
    void shouldTellTheDigestOfWhatItReturns() throws Exception {
        SanitizedImage clean = sanitizer.sanitize(new ByteArrayInputStream(TestPhotos.png(4, 4)));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(clean.bytes());
        assertThat(clean.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void shouldReturnTheSameBytesForTheSamePhoto() {
        byte[] photo = TestPhotos.jpegWithGps(64, 48, 6);

        assertThat(sanitizer.sanitize(new ByteArrayInputStream(photo)).sha256())
                .isEqualTo(sanitizer.sanitize(new ByteArrayInputStream(photo)).sha256());
    }

    @Test
    void shouldRefuseADecompressionBombByItsHeader() {
        byte[] bomb = withPngSize(TestPhotos.png(4, 4), 50_000, 50_000);

        assertRefused(ImageProblem.IMAGE_TOO_MANY_PIXELS, bomb);
    }

    @Test
    void shouldRefuseOnePixelTooMany() {
        assertRefused(ImageProblem.IMAGE_TOO_MANY_PIXELS, withPngSize(TestPhotos.png(4, 4), 25_000_001, 1));
    }

    @Test
    void shouldRefuseAFileThatIsTooLargeWithoutReadingOn() {
        Endless endless = new Endless();

        assertRefused(ImageProblem.IMAGE_TOO_LARGE, endless);

        assertThat(endless.delivered).isBetween(ImageSanitizer.MAX_BYTES, ImageSanitizer.MAX_BYTES + 128 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 200, 1500})
    void shouldRefuseATruncatedJpeg(int bytes) {
        byte[] photo = TestPhotos.jpegWithGps(640, 480);

        assertRefused(ImageProblem.IMAGE_UNREADABLE, Arrays.copyOf(photo, bytes));
    }

    @Test
    void shouldRefuseAJpegThatLacksItsEnd() {
        byte[] photo = TestPhotos.jpegWithGps(640, 480);

        assertRefused(ImageProblem.IMAGE_UNREADABLE, Arrays.copyOf(photo, photo.length - 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 33, 60})
    void shouldRefuseATruncatedPng(int bytes) {
        assertRefused(ImageProblem.IMAGE_UNREADABLE, Arrays.copyOf(TestPhotos.png(640, 480), bytes));
    }

    @Test
    void shouldRefuseAJpegWithAnAbsurdNumberOfScans() {
        byte[] photo = TestPhotos.jpegWithGps(64, 48);
        ByteBuffer file = ByteBuffer.allocate(photo.length + 100 * 10).put(photo, 0, photo.length - 2);
        for (int scan = 0; scan < 100; scan++) {
            file.put(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        file.put(photo, photo.length - 2, 2);

        assertRefused(ImageProblem.IMAGE_UNREADABLE, file.array());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "GIF89a\1\0\1\0\0\0\0;",
                "RIFF\20\0\0\0WEBPVP8 ",
                "<html><body>\u00ff\u00d8\u00ff</body></html>"
            })
    void shouldRefuseWhatIsNoPhoto(String content) {
        assertRefused(ImageProblem.IMAGE_TYPE_UNSUPPORTED, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void shouldRefuseAPhotoInNameOnly() {
        byte[] pretender = "\u00ff\u00d8\u00ff\u00e0 but no picture".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(ImageProblem.IMAGE_UNREADABLE, pretender);
    }

    @Test
    void shouldPassOnThatTheSenderWentAway() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> sanitizer.sanitize(broken));
    }

    private void assertRefused(ImageProblem problem, byte[] upload) {
        assertRefused(problem, new ByteArrayInputStream(upload));
    }

    private void assertRefused(ImageProblem problem, InputStream upload) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sanitizer.sanitize(upload))
                .extracting(ProblemException::code)
                .isEqualTo(problem);
    }

    private static String positionOf(byte[] photo) throws ImageProcessingException, IOException {
        var position = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation();
        return "%.2f, %.2f".formatted(position.getLatitude(), position.getLongitude());
    }

    private static List<Directory> directories(byte[] image) throws ImageProcessingException, IOException {
        return List.copyOf((Collection<Directory>) ImageMetadataReader.readMetadata(new ByteArrayInputStream(image))
                .getDirectories());
    }

    private static BufferedImage decode(SanitizedImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.bytes()));
    }

    private static String blueCorner(SanitizedImage image) throws IOException {
        BufferedImage decoded = decode(image);
        int right = decoded.getWidth() - 5;
        int bottom = decoded.getHeight() - 5;
        StringBuilder corners = new StringBuilder();
        corners.append(isBlue(decoded, 4, 4) ? "top left" : "");
        corners.append(isBlue(decoded, right, 4) ? "top right" : "");
        corners.append(isBlue(decoded, 4, bottom) ? "bottom left" : "");
        corners.append(isBlue(decoded, right, bottom) ? "bottom right" : "");
        return corners.toString();
    }

    private static boolean isBlue(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getBlue() > 200 && color.getRed() < 60;
    }

    private static byte[] withPngSize(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        buffer.putInt(16, width).putInt(20, height);
        buffer.putInt(29, crc(changed, 12, 17));
        return changed;
    }

    private static byte[] withPngText(byte[] png, String text) {
        byte[] chunk = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
        int afterHeader = 33;
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, afterHeader)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt(crc(chunk, 0, chunk.length))
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    private static int crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }

    /// A sender who never stops.
    private static final class Endless extends InputStream {

        private long delivered;

        @Override
        public int read() {
            delivered++;
            return 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            delivered += length;
            return length;
        }
    }
}
