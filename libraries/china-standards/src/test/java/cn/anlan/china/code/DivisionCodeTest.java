package cn.anlan.china.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "50, 500000, PROVINCE",
        "500000, 500000, PROVINCE",
        "5001, 500100, CITY",
        "500100, 500100, CITY",
        "500108, 500108, COUNTY",
        "' 500108 ', 500108, COUNTY",
        "５００１０８, 500108, COUNTY",
        "500108000, 500108, COUNTY",
        "500108000000, 500108, COUNTY",
        "500108001, 500108001, TOWN",
        "500108001000, 500108001, TOWN",
        "500108001003, 500108001003, VILLAGE",
        "500000000000, 500000, PROVINCE",
        "4419, 441900, CITY",
        "310115-lg01, 310115-LG01, LOCAL",
        "31-LG01, 310000-LG01, LOCAL",
    })
    void shouldStoreEverySpellingInOneForm(String typed, String canonical, DivisionLevel level) {
        var code = new DivisionCode(typed);

        assertThat(code.value()).isEqualTo(canonical);
        assertThat(code.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "500",
                "50010",
                "5001080",
                "0500108",
                "500008",
                "500108000003",
                "5001O8",
                "-LG",
                "500108-",
                "500108-A-B",
                "500108-ABCDEFGHIJKLMNOPQ"
            })
    void shouldRefuseWhatIsNoCode(String text) {
        assertThatThrownBy(() -> new DivisionCode(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DivisionCode.parse(text)).isEmpty();
    }

    @Test
    void shouldNameTheDivisionsItLiesIn() {
        assertThat(new DivisionCode("500108001003").ancestors())
                .extracting(DivisionCode::value)
                .containsExactly("500108001", "500108", "500100", "500000");
    }

    @Test
    void shouldPlaceALocalCodeUnderItsNationalParent() {
        var zone = new DivisionCode("310115").local("LG01");

        assertThat(zone.parent()).contains(new DivisionCode("310115"));
        assertThat(zone.isWithin(new DivisionCode("31"))).isTrue();
        assertThat(zone.isWithin(new DivisionCode("310116"))).isFalse();
        assertThatThrownBy(() -> zone.local("X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeWithinItself() {
        assertThat(new DivisionCode("50").isWithin(new DivisionCode("500000"))).isTrue();
    }
}
