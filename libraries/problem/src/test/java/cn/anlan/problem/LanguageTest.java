package cn.anlan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                   | EN
            en-US,zh;q=0.9       | EN
            zh-TW                | ZH_CN
            zh;q=0.1, en;q=0.2   | EN
            de                   | ZH_CN
            en;q=0               | ZH_CN
            *                    | ZH_CN
            ;;;                  | ZH_CN
            """)
    void shouldSpeakTheFirstLanguageItKnows(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void shouldSpeakChineseWhenNotAsked() {
        assertThat(Language.preferred(null)).isEqualTo(Language.ZH_CN);
    }
}
