package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryEvidenceStoreTest {

    @TempDir
    Path directory;

    @Test
    void shouldReturnWhatWasPut() throws IOException {
        EvidenceStore store = new DirectoryEvidenceStore(directory.resolve("not/yet/there"));

        store.put("hazard/1/photo.jpg", new byte[] {1, 2, 3});

        assertThat(contentOf(store, "hazard/1/photo.jpg")).containsExactly(1, 2, 3);
    }

    @Test
    void shouldReplaceAFileAndLeaveNothingBehind() throws IOException {
        EvidenceStore store = new DirectoryEvidenceStore(directory);
        store.put("photo.jpg", new byte[] {1});

        store.put("photo.jpg", new byte[] {2});

        assertThat(contentOf(store, "photo.jpg")).containsExactly(2);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("photo.jpg"));
        }
    }

    @Test
    void shouldForgetADeletedFile() {
        EvidenceStore store = new DirectoryEvidenceStore(directory);
        store.put("photo.jpg", new byte[] {1});

        store.delete("photo.jpg");
        store.delete("photo.jpg");

        assertThat(store.get("photo.jpg")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../up",
                "a/../../up",
                "a//b",
                "a/",
                ".hidden",
                "a/.hidden",
                "A.jpg",
                "a\\b",
                "a\0b"
            })
    void shouldRefuseAKeyThatCouldLeaveTheDirectory(String key) {
        EvidenceStore store = new DirectoryEvidenceStore(directory);

        assertThatIllegalArgumentException().isThrownBy(() -> store.put(key, new byte[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> store.get(key));
    }

    private static byte[] contentOf(EvidenceStore store, String key) throws IOException {
        try (InputStream content = store.get(key).orElseThrow()) {
            return content.readAllBytes();
        }
    }
}
