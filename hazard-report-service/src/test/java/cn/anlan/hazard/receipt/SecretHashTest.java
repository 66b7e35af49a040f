package cn.anlan.hazard.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretHashTest {

    private static final byte[] SECRET = "keyed digest of one".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    void shouldMatchItsSecretOnly() {
        SecretHash hash = SecretHash.of(SECRET, 256, 1, SALT);

        assertThat(hash.matches(SECRET)).isTrue();
        assertThat(hash.matches("keyed digest of two".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void shouldKeepItsCostAndSalt() {
        String encoded = SecretHash.of(SECRET, 256, 3, SALT).encoded();

        assertThat(encoded).startsWith("$argon2id$v=19$m=256,t=3,p=1$MDEyMzQ1Njc4OWFiY2RlZg$");
        assertThat(SecretHash.decode(encoded).matches(SECRET)).isTrue();
        assertThat(SecretHash.decode(encoded.replace("t=3", "t=2")).matches(SECRET))
                .isFalse();
    }

    @Test
    void shouldRefuseAnotherKindOfHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretHash.decode("$argon2i$v=19$m=256,t=3,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAA"));
    }
}
