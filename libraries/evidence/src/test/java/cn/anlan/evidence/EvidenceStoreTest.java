package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What every store promises, and what each does when it is down. S3 is a real server on a port of its own.
class EvidenceStoreTest {

    private static final List<String> MALFORMED_KEYS = List.of(
            "", "/etc/passwd", "../up", "a/../../up", "a//b", "a/", ".hidden", "a/.hidden", "A.jpg", "a\\b", "a\0b");

    @TempDir
    static Path directory;

    private static S3TestServer server;
    private static S3EvidenceStore s3;

    @BeforeAll
    static void start() throws IOException {
        server = S3TestServer.start(Files.createDirectory(directory.resolve("s3")));
        s3 = S3EvidenceStore.of(server.settings());
    }

    @AfterAll
    static void stop() {
        s3.close();
        server.close();
    }

    static Stream<Arguments> stores() {
        return Stream.of(
                argumentSet("directory", new DirectoryEvidenceStore(directory.resolve("not/yet/there"))),
                argumentSet("S3", s3));
    }

    private final String key = "activity/" + UUID.randomUUID() + "/photo.jpg";

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldReturnWhatWasPut(EvidenceStore store) throws IOException {
        store.put(key, new byte[] {1, 2, 3});

        assertThat(contentOf(store)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldReplaceAFile(EvidenceStore store) throws IOException {
        store.put(key, new byte[] {1, 2});

        store.put(key, new byte[] {3});

        assertThat(contentOf(store)).containsExactly(3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldKeepALargeFileWhole(EvidenceStore store, @TempDir Path uploads) throws IOException {
        var large = uploads.resolve("video.mp4");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(48L * 1024 * 1024);
            file.seek(file.length() - 3);
            file.write(new byte[] {7, 8, 9});
        }

        store.put(key, large);

        try (InputStream content = store.get(key).orElseThrow()) {
            content.skipNBytes(48L * 1024 * 1024 - 3);
            assertThat(content.readAllBytes()).containsExactly(7, 8, 9);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldAdoptAFileAndLeaveNoneBehind(EvidenceStore store, @TempDir Path uploads) throws IOException {
        var waiting = Files.write(uploads.resolve("upload"), new byte[] {4, 5, 6});

        store.adopt(key, waiting);

        assertThat(waiting).doesNotExist();
        assertThat(contentOf(store)).containsExactly(4, 5, 6);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldKeepAnEmptyFile(EvidenceStore store) throws IOException {
        store.put(key, new byte[0]);

        assertThat(contentOf(store)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldForgetADeletedFile(EvidenceStore store) {
        store.put(key, new byte[] {1});

        store.delete(key);
        store.delete(key);

        assertThat(store.get(key)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldKnowNothingOfWhatWasNeverPut(EvidenceStore store) {
        assertThat(store.get(key)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("stores")
    void shouldRefuseAKeyThatCouldLeaveItsPlace(EvidenceStore store) {
        for (var malformed : MALFORMED_KEYS) {
            assertThatIllegalArgumentException().as(malformed).isThrownBy(() -> store.put(malformed, new byte[] {1}));
            assertThatIllegalArgumentException().isThrownBy(() -> store.get(malformed));
            assertThatIllegalArgumentException().isThrownBy(() -> store.delete(malformed));
        }
    }

    @Test
    void shouldLeaveNothingBehindInTheDirectory(@TempDir Path root) throws IOException {
        EvidenceStore store = new DirectoryEvidenceStore(root);
        store.put("photo.jpg", new byte[] {1});

        store.put("photo.jpg", new byte[] {2});

        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).containsExactly(root.resolve("photo.jpg"));
        }
    }

    @Test
    void shouldSayWhenToComeBackWhileTheDirectoryCannotBeWritten(@TempDir Path root) throws IOException {
        var notADirectory = Files.createFile(root.resolve("file"));

        assertDown(new DirectoryEvidenceStore(notADirectory));
    }

    @Test
    void shouldSayWhenToComeBackWhileTheStorageIsDown() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (var store = S3EvidenceStore.of(server.settings(URI.create("http://127.0.0.1:" + port)))) {
            assertDown(store);
        }
    }

    @Test
    void shouldNotWaitForAStorageThatIsSilent() throws IOException {
        // Connections are taken by the backlog, and nobody ever answers.
        try (var silent = new ServerSocket(0);
                var store =
                        S3EvidenceStore.of(server.settings(URI.create("http://127.0.0.1:" + silent.getLocalPort())))) {
            assertDown(store);
        }
    }

    @Test
    void shouldSayWhenToComeBackWhileTheStorageRefusesUs() {
        try (var store = S3EvidenceStore.of(server.settingsWithWrongKey())) {
            assertDown(store);
        }
    }

    private void assertDown(EvidenceStore store) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.put(key, new byte[] {1}))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CommonProblem.UNAVAILABLE);
                    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(30));
                });
    }

    private byte[] contentOf(EvidenceStore store) throws IOException {
        try (InputStream content = store.get(key).orElseThrow()) {
            return content.readAllBytes();
        }
    }
}
