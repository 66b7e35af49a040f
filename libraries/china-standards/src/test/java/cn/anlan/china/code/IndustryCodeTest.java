package cn.anlan.china.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {

    @ParameterizedTest
    @CsvSource({
        "C, C",
        "c26, C26",
        "C2614, C2614",
        "261, C261",
        "2614, C2614",
        "01, A01",
        "06, B06",
        "43, C43",
        "44, D44",
        "70, K70",
        "83, P83",
        "97, T97",
        "' Ｃ２６ ', C26",
    })
    void shouldStoreEverySpellingInOneForm(String typed, String canonical) {
        assertThat(new IndustryCode(typed).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "2", "C2", "26145", "A26", "00", "98", "C-26", "CC26", "煤炭"})
    void shouldRefuseWhatIsNoCode(String text) {
        assertThatThrownBy(() -> new IndustryCode(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(IndustryCode.parse(text)).isEmpty();
    }

    @Test
    void shouldTellAPartOfAnIndustry() {
        var chemicals = new IndustryCode("26");

        assertThat(new IndustryCode("2614").isWithin(chemicals)).isTrue();
        assertThat(chemicals.isWithin(new IndustryCode("C"))).isTrue();
        assertThat(chemicals.isWithin(new IndustryCode("2614"))).isFalse();
        assertThat(new IndustryCode("27").isWithin(chemicals)).isFalse();
        assertThat(chemicals.section()).isEqualTo('C');
    }
}
