package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import cn.anlan.testing.TestFiles;
import cn.anlan.testing.TestPhotos;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileReceiverTest {

    private static final int DOCUMENT_LIMIT = 10_000;
    private static final int VIDEO_LIMIT = 20_000;

    private final FileReceiver receiver =
            new FileReceiver(new ImageSanitizer(1), DOCUMENT_LIMIT, VIDEO_LIMIT, VIDEO_LIMIT, Duration.ofMinutes(10));

    private ReceivedFile received(byte[] upload) {
        return receiver.receive(new ByteArrayInputStream(upload));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(TestFiles.pdf("签到表"), "application/pdf", "pdf"),
                Arguments.of(
                        TestFiles.docx(),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "docx"),
                Arguments.of(
                        TestFiles.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
                Arguments.of(TestFiles.ofd(), "application/ofd", "ofd"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldTellADocumentByItsContentAndKeepItAsItIs(byte[] upload, String mediaType, String extension)
            throws IOException {
        try (var file = received(upload)) {
            assertThat(file.kind()).isEqualTo(FileKind.DOCUMENT);
            assertThat(file.mediaType()).isEqualTo(mediaType);
            assertThat(file.extension()).isEqualTo(extension);
            assertThat(file.size()).isEqualTo(upload.length);
            assertThat(file.sha256()).isEqualTo(Sha256.of(upload));
            assertThat(Files.readAllBytes(file.content())).isEqualTo(upload);
            assertThat(file.thumbnail()).isNull();
        }
    }

    static Stream<byte[]> others() {
        return Stream.of(
                TestFiles.zip(),
                TestFiles.docm(),
                "MZ\u0090\0 a program".getBytes(StandardCharsets.ISO_8859_1),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                "plain words".getBytes(StandardCharsets.US_ASCII),
                new byte[0]);
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldRefuseEverythingElse(byte[] upload) {
        assertRefused(upload, FileProblem.FILE_TYPE_UNSUPPORTED);
    }

    @Test
    void shouldRefuseABrokenArchive() {
        byte[] docx = TestFiles.docx();

        assertRefused(Arrays.copyOf(docx, docx.length / 2), FileProblem.FILE_UNREADABLE);
    }

    @Test
    void shouldMeasureEachKindByItsOwnLimit() {
        byte[] largeVideo = Arrays.copyOf(TestFiles.mp4WithGps(), VIDEO_LIMIT + 1);

        assertRefused(TestFiles.pdf("x".repeat(DOCUMENT_LIMIT)), FileProblem.FILE_TOO_LARGE);
        assertRefused(largeVideo, FileProblem.FILE_TOO_LARGE);
    }

    @Test
    void shouldStopReadingAtTheLargestLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given += length;
                return length;
            }
        };

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> receiver.receive(endless));
        assertThat(endless.given).isLessThan(ImageSanitizer.MAX_BYTES + 1_000_000);
    }

    @Test
    void shouldRemoveThePositionOfAVideoAndMoveNothing() throws Exception {
        byte[] video = TestFiles.mp4WithGps();
        assertThat(positionsIn(video)).isPositive();

        try (var file = received(video)) {
            byte[] clean = Files.readAllBytes(file.content());

            assertThat(file.kind()).isEqualTo(FileKind.VIDEO);
            assertThat(file.mediaType()).isEqualTo("video/mp4");
            assertThat(positionsIn(clean)).isZero();
            assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                    .doesNotContain(TestFiles.POSITION)
                    .contains("vide")
                    .doesNotContain("udta");
            assertThat(clean).hasSameSizeAs(video);
            assertThat(file.sha256()).isEqualTo(Sha256.of(clean));
        }
    }

    @Test
    void shouldRefuseAVideoWhoseStructureIsBroken() {
        byte[] video = TestFiles.mp4WithGps();
        // The movie says to be longer than the file.
        video[28] = 0x7F;

        assertRefused(video, FileProblem.FILE_UNREADABLE);
    }

    private static long positionsIn(byte[] video) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(video))
                .getDirectoriesOfType(Mp4Directory.class)
                .stream()
                .filter(directory -> directory.containsTag(Mp4Directory.TAG_LATITUDE))
                .count();
    }

    @Test
    void shouldCleanAPhotoAndMakeASmallOne() throws Exception {
        try (var file = received(TestPhotos.jpegWithGps(1280, 640))) {
            assertThat(file.kind()).isEqualTo(FileKind.PHOTO);
            assertThat(file.sha256()).isEqualTo(Sha256.of(file.content()));
            assertThat(file.thumbnail()).isNotNull();
            var small = ImageIO.read(new ByteArrayInputStream(file.thumbnail()));
            assertThat(small.getWidth()).isEqualTo(320);
            assertThat(small.getHeight()).isEqualTo(160);
            for (byte[] image : new byte[][] {Files.readAllBytes(file.content()), file.thumbnail()}) {
                assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(image))
                                .getDirectoriesOfType(GpsDirectory.class))
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldKeepWhatAVideoPlaysAndWipeTheRest() throws Exception {
        try (var file = received(TestFiles.mp4WithGps(1000))) {
            String clean = Files.readString(file.content(), StandardCharsets.ISO_8859_1);

            assertThat(clean).contains("U".repeat(1000) + "\0".repeat(TestFiles.POSITION.length()));
            assertThat(file.duration()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void shouldKeepTheSoundOfRecordingsAndNothingElse() throws Exception {
        assertSound(TestFiles.mp3WithTags(), "audio/mpeg", 1044, 40 * 417);
        assertSound(TestFiles.wavWithPlace(), "audio/vnd.wave", 1000, 44 + 8000);
        assertSound(TestFiles.amr(), "audio/amr", 1000, 6 + 50 * 32);
        assertSound(TestFiles.m4aWithGps(), "audio/mp4", 0, TestFiles.m4aWithGps().length);
    }

    private void assertSound(byte[] upload, String mediaType, long millis, long size) throws IOException {
        var waiting = Files.write(Files.createTempFile("sound", null), upload);
        try (var file = receiver.clean(waiting, EnumSet.of(FileKind.AUDIO))) {
            assertThat(file.kind()).isEqualTo(FileKind.AUDIO);
            assertThat(file.mediaType()).isEqualTo(mediaType);
            assertThat(file.duration()).isEqualTo(Duration.ofMillis(millis));
            assertThat(file.size()).isEqualTo(size);
            assertThat(Files.readString(file.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(TestFiles.POSITION);
        }
    }

    @Test
    void shouldTakeNoSoundWhereOnlyOtherFilesAreWanted() {
        assertRefused(TestFiles.amr(), FileProblem.FILE_TYPE_UNSUPPORTED);
    }

    @Test
    void shouldLeaveNothingBehind() {
        var file = received(TestFiles.ofd());
        assertThat(file.content()).exists();

        file.close();

        assertThat(file.content()).doesNotExist();
    }

    private void assertRefused(byte[] upload, ProblemCode code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> received(upload))
                .extracting(ProblemException::code)
                .isEqualTo(code);
    }
}
