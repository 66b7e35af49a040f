package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseKeysTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final CaseKeys keys = CaseKeys.under(List.of(OLD), SealingProfile.AES_GCM);

    @ParameterizedTest
    @EnumSource
    void shouldOpenUnderItsCasesKeyWhatItSealed(SealingProfile profile) {
        CaseKeys keys = CaseKeys.under(List.of(OLD), profile);
        CaseKey made = keys.make("case:1");
        byte[] sealed = made.seal("words", "我是该厂职工");

        assertThat(keys.unwrap("case:1", made.wrapped()).open("words", sealed)).isEqualTo("我是该厂职工");
    }

    @Test
    void shouldOpenNothingForAnotherCaseOrAsAnotherPart() {
        CaseKey first = keys.make("case:1");
        CaseKey second = keys.make("case:2");
        byte[] sealed = first.seal("words", "w");

        assertThatThrownBy(() -> keys.unwrap("case:2", first.wrapped())).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> second.open("words", sealed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> first.open("identity", sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void shouldKeepWhatIsSealedWhenTheInstallationsKeyIsReplaced() {
        CaseKey made = keys.make("case:1");
        byte[] sealed = made.seal("words", "w");
        CaseKeys both = CaseKeys.under(List.of(NEW, OLD), SealingProfile.AES_GCM);

        byte[] rewrapped = both.rewrap("case:1", made.wrapped());

        CaseKeys afterwards = CaseKeys.under(List.of(NEW), SealingProfile.AES_GCM);
        assertThat(afterwards.unwrap("case:1", rewrapped).open("words", sealed)).isEqualTo("w");
        assertThatThrownBy(() -> afterwards.unwrap("case:1", made.wrapped()))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void shouldNameWhatWrappedAKey() {
        byte[] wrapped = keys.make("case:1").wrapped();
        CaseKeys gm = CaseKeys.under(List.of(NEW, OLD), SealingProfile.SM4_GCM);

        assertThat(CaseKeys.wrapping(wrapped)).isEqualTo(keys.current()).startsWith("AES_GCM-");
        assertThat(CaseKeys.wrapping(gm.rewrap("case:1", wrapped)))
                .isEqualTo(gm.current())
                .startsWith("SM4_GCM-");
    }

    @Test
    void shouldNotShowAKeyByAccident() {
        assertThat(keys.make("case:1").toString()).isEqualTo("CaseKey[case:1]");
    }

    private static String key(int filling) {
        byte[] bytes = new byte[SealingKey.BYTES];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
