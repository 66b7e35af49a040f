package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[SealingKey.BYTES]);
    private static final String NEW = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final BlindIndex index = new BlindIndex(new KeyRing(List.of(OLD)));

    @Test
    void shouldFindTheSameTextAgain() {
        assertThat(index.of("phone", "13800000000")).isEqualTo(index.of("phone", "13800000000"));
    }

    @Test
    void shouldTellTextsAndFieldsApart() {
        assertThat(index.of("phone", "13800000000"))
                .isNotEqualTo(index.of("phone", "13800000001"))
                .isNotEqualTo(index.of("name", "13800000000"))
                .isNotEqualTo(index.of("phone1", "3800000000"));
    }

    @Test
    void shouldFindWhatWasStoredBeforeTheKeyWasReplaced() {
        var rotated = new BlindIndex(new KeyRing(List.of(NEW, OLD)));

        assertThat(rotated.candidates("phone", "13800000000"))
                .contains(rotated.of("phone", "13800000000"), index.of("phone", "13800000000"));
        assertThat(rotated.of("phone", "13800000000")).isNotEqualTo(index.of("phone", "13800000000"));
    }
}
