package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSealerTest {

    private static final String OWNER = "hazard-evidence:1";

    private final StreamSealer sealer = new StreamSealer(new KeyRing(List.of(key(1))));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 100_000})
    void shouldGiveBackWhatWasSealed(int size) throws IOException {
        byte[] file = random(size);

        byte[] sealed = seal(file);

        assertThat(open(OWNER, sealed)).isEqualTo(file);
        assertThat(seal(file)).isNotEqualTo(sealed);
    }

    @Test
    void shouldNotShowWhatIsInside() throws IOException {
        byte[] file = "GPSLatitude=29.52".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(new String(seal(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPSLatitude");
    }

    @Test
    void shouldOpenForItsOwnerOnly() throws IOException {
        byte[] sealed = seal(random(1000));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> open("hazard-evidence:2", sealed));
    }

    @Test
    void shouldNoticeEveryAlteration() throws IOException {
        byte[] sealed = seal(random(30_000));
        Random random = new Random(20261125);
        for (int round = 0; round < 200; round++) {
            byte[] altered = sealed.clone();
            altered[5 + random.nextInt(altered.length - 5)] ^= (byte) (1 + random.nextInt(255));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> open(OWNER, altered));
        }
        for (int cut : new int[] {1, 100, 8192, 16_000}) {
            byte[] shorter = Arrays.copyOf(sealed, sealed.length - cut);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> open(OWNER, shorter));
        }
    }

    @Test
    void shouldOpenUnderAnOlderKey() throws IOException {
        byte[] sealed = seal(random(1000));

        var renewed = new StreamSealer(new KeyRing(List.of(key(2), key(1))));
        assertThat(renewed.open(OWNER, new ByteArrayInputStream(sealed)).readAllBytes())
                .hasSize(1000);
        var without = new StreamSealer(new KeyRing(List.of(key(2))));
        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> without.open(OWNER, new ByteArrayInputStream(sealed)));
        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> sealer.open(OWNER, new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private byte[] seal(byte[] file) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = sealer.seal(OWNER, sealed)) {
            out.write(file);
        }
        return sealed.toByteArray();
    }

    private byte[] open(String owner, byte[] sealed) throws IOException {
        return sealer.open(owner, new ByteArrayInputStream(sealed)).readAllBytes();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
