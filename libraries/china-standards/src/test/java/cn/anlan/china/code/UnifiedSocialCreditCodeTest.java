package cn.anlan.china.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void shouldAcceptAValidCode() {
        var code = new UnifiedSocialCreditCode("91350100M000100Y43");

        assertThat(code.value()).isEqualTo("91350100M000100Y43");
        assertThat(code.organizationCode()).isEqualTo("M000100Y4");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 91350100m000100y43\t", "９１３５０１００Ｍ０００１００Ｙ４３", "　91350100ｍ000100Y43　"})
    void shouldNormaliseWhatPeopleType(String typed) {
        assertThat(new UnifiedSocialCreditCode(typed).value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, digits and capital letters",
        "91350100M000100Y44, check character of the credit code",
        "91350100M000100Y53, check character of the organisation code",
        "91350100M000100Y4, 18 characters",
        "91350100M000100Y433, 18 characters",
        "9135O100M000100Y43, digits and capital letters",
        "000000000000000000, all zeros",
        "'', 18 characters",
    })
    void shouldRefuseAnInvalidCodeAndSayWhy(String invalid, String why) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(invalid))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
        assertThat(UnifiedSocialCreditCode.parse(invalid)).isEmpty();
    }

    @Test
    void shouldFindCheckCharacterZeroWhenTheSumIsAMultipleOf31() {
        // The outer "mod 31" of the standard: without it there would be no symbol for 31 − 0.
        var random = new Random(31);
        boolean seen = false;
        for (int i = 0; i < 2_000 && !seen; i++) {
            seen = UnifiedSocialCreditCode.withCheckCharacters(prefix(random))
                    .value()
                    .endsWith("0");
        }
        assertThat(seen).isTrue();
    }

    @Test
    void shouldDetectEverySingleWrongCharacter() {
        var random = new Random(32100);
        for (int round = 0; round < 500; round++) {
            var valid =
                    UnifiedSocialCreditCode.withCheckCharacters(prefix(random)).value();
            for (int at = 0; at < valid.length(); at++) {
                char wrong = SYMBOLS.charAt((SYMBOLS.indexOf(valid.charAt(at)) + 1 + random.nextInt(30)) % 31);
                var damaged = valid.substring(0, at) + wrong + valid.substring(at + 1);
                assertThat(UnifiedSocialCreditCode.parse(damaged)).as(damaged).isEmpty();
            }
        }
    }

    @Test
    void shouldCompleteAnyPrefixToAValidCode() {
        var random = new Random(11714);
        for (int round = 0; round < 5_000; round++) {
            var prefix = prefix(random);
            var code = UnifiedSocialCreditCode.withCheckCharacters(prefix);
            assertThat(UnifiedSocialCreditCode.parse(code.value())).contains(code);
            assertThat(code.value()).startsWith(prefix).hasSize(18);
        }
    }

    private static String prefix(Random random) {
        var prefix = new StringBuilder("91500108");
        while (prefix.length() < 16) {
            prefix.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return prefix.toString();
    }
}
