package cn.anlan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "order-4711_a", "0198c0de-0000-7000-8000-000000000000"})
    void shouldKeepASaneOne(String sent) {
        assertThat(RequestId.of(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with blank inside", "a\r\nSet-Cookie: x=y", "<script>alert(1)", "安澜安澜安澜安澜"})
    void shouldReplaceOneThatIsNot(String sent) {
        long before = Instant.now().toEpochMilli();

        UUID made = UUID.fromString(RequestId.of(sent));

        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
        assertThat(made.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli());
    }

    @Test
    void shouldReplaceOneThatIsTooLong() {
        assertThat(RequestId.of("a".repeat(64))).isEqualTo("a".repeat(64));
        assertThat(RequestId.of("a".repeat(65))).hasSize(36);
    }
}
