package cn.anlan.hazard.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptSecretTest {

    @Test
    void shouldBePrintedInGroupsOfFour() {
        assertThat(new ReceiptSecret("0021330977160452").printed()).isEqualTo("0021-3309-7716-0452");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0021330977160452", "0021-3309-7716-0452", " 0021 3309 7716 0452 "})
    void shouldBeReadAsItIsTyped(String typed) {
        assertThat(ReceiptSecret.parse(typed)).contains(new ReceiptSecret("0021330977160452"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "002133097716045", "00213309771604521", "00213309771604x2", "００２１３３０９７７１６０４５２"})
    void shouldNotBeReadFromAnythingElse(String typed) {
        assertThat(ReceiptSecret.parse(typed)).isEmpty();
    }

    @Test
    void shouldHaveSixteenDigitsAndNotRepeat() {
        var secrets = IntStream.range(0, 1000)
                .mapToObj(_ -> ReceiptSecret.generate().digits())
                .collect(Collectors.toSet());

        assertThat(secrets).hasSize(1000).allMatch(secret -> secret.matches("[0-9]{16}"));
    }

    @Test
    void shouldNotTellItselfToALog() {
        assertThat(new ReceiptSecret("0021330977160452").toString()).doesNotContain("0021");
        assertThat(new Receipt("AL261122-7K3M9Q2D", "0021-3309-7716-0452").toString())
                .doesNotContain("0021");
    }
}
