package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final Sealer sealer = new Sealer(new KeyRing(List.of(OLD)));

    private static String key(int filling) {
        byte[] bytes = new byte[SealingKey.BYTES];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void shouldOpenWhatItSealed() {
        assertThat(sealer.open("entry:1", sealer.seal("entry:1", "13800000000")))
                .isEqualTo("13800000000");
        assertThat(sealer.open("entry:1", sealer.seal("entry:1", ""))).isEmpty();
        assertThat(sealer.open("条目:1", sealer.seal("条目:1", "欧阳某某𠮷"))).isEqualTo("欧阳某某𠮷");
    }

    @Test
    void shouldNotSealTheSameTextTwiceAlike() {
        assertThat(sealer.seal("entry:1", "13800000000")).isNotEqualTo(sealer.seal("entry:1", "13800000000"));
    }

    @Test
    void shouldNotShowTheTextInItsSeal() {
        var sealed = new String(sealer.seal("entry:1", "13800000000"), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("138").doesNotContain("0000");
    }

    @Test
    void shouldOpenForItsOwnerOnly() {
        var sealed = sealer.seal("entry:1", "13800000000");

        assertThatThrownBy(() -> sealer.open("entry:2", sealed))
                .isInstanceOf(BrokenSealException.class)
                .hasNoCause();
    }

    @Test
    void shouldNoticeEveryAlteredByte() {
        var sealed = sealer.seal("entry:1", "13800000000");
        var random = new Random(20_260_101);

        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThatThrownBy(() -> sealer.open("entry:1", altered))
                    .as("byte %d", i)
                    .isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void shouldNoticeEveryCut() {
        var sealed = sealer.seal("entry:1", "13800000000");

        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealer.open("entry:1", cut))
                    .as("%d bytes", length)
                    .isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void shouldOpenWhatWasSealedBeforeTheKeyWasReplaced() {
        var sealed = sealer.seal("entry:1", "13800000000");
        var rotated = new Sealer(new KeyRing(List.of(NEW, OLD)));

        assertThat(rotated.open("entry:1", sealed)).isEqualTo("13800000000");
        assertThatThrownBy(() -> sealer.open("entry:1", rotated.seal("entry:1", "13800000000")))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageContaining("missing");
    }
}
