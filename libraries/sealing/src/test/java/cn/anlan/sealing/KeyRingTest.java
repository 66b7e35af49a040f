package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void shouldNotStartWithoutAKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyRing(config(Optional.empty(), Optional.empty())))
                .withMessageContaining("anlan.sealing.keys");
        assertThatIllegalStateException().isThrownBy(() -> new KeyRing(List.of()));
    }

    @Test
    void shouldNotStartWithABadKey() {
        for (var bad : List.of("", "AAEC", "***", KEY + "A", KEY.substring(4))) {
            assertThatIllegalStateException()
                    .as(bad)
                    .isThrownBy(() -> new KeyRing(List.of(bad)))
                    .withMessage("a sealing key must be 32 bytes in Base64");
        }
    }

    @Test
    void shouldNotStartWithOneKeyTwice() {
        assertThatIllegalStateException().isThrownBy(() -> new KeyRing(List.of(KEY, KEY)));
    }

    @Test
    void shouldMakeAKeyFileOnceForItsOwnerOnly(@TempDir Path directory) throws IOException {
        var file = directory.resolve("keys").resolve("sealing.key");

        var made = new KeyRing(config(Optional.empty(), Optional.of(file)));

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(new KeyRing(config(Optional.empty(), Optional.of(file)))
                        .current()
                        .id())
                .isEqualTo(made.current().id());
    }

    @Test
    void shouldSealUnderTheFirstKeyOfTheFile(@TempDir Path directory) throws IOException {
        var file = directory.resolve("sealing.key");
        var old = new KeyRing(config(Optional.empty(), Optional.of(file)));
        Files.writeString(file, KEY + "\n" + Files.readString(file) + "\n");

        var rotated = new KeyRing(config(Optional.empty(), Optional.of(file)));

        assertThat(rotated.current().id()).isEqualTo(SealingKey.parse(KEY).id());
        assertThat(rotated.find(old.current().id())).isPresent();
    }

    @Test
    void shouldNotShowAKeyByAccident() {
        assertThat(SealingKey.parse(KEY).toString()).matches("SealingKey\\[[0-9a-f]{8}]");
    }

    private static SealingConfig config(Optional<List<String>> keys, Optional<Path> keyFile) {
        return new SealingConfig() {
            @Override
            public Optional<List<String>> keys() {
                return keys;
            }

            @Override
            public Optional<Path> keyFile() {
                return keyFile;
            }

            @Override
            public String resealInterval() {
                return "1h";
            }

            @Override
            public String resealDelay() {
                return "5m";
            }

            @Override
            public SealingProfile profile() {
                return SealingProfile.AES_GCM;
            }
        };
    }
}
