package cn.anlan.china.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南安生办〔2020〕14号",
                "南安生办[2020]14号",
                "南安生办［２０２０］１４号",
                " 南安生办（2020）第014号 ",
                "南安生办【2020】 14 号",
            })
    void shouldWriteANumberAsTheStandardDoes(String typed) {
        assertThat(DocumentNumber.normalise(typed)).isEqualTo("南安生办〔2020〕14号");
    }

    @ParameterizedTest
    @CsvSource({"' 2020年第14期 ', 2020年第14期", "安委办函20号, 安委办函20号", "甲〔2020〕0号, 甲〔2020〕0号"})
    void shouldLeaveOtherNumbersAsTheyAre(String typed, String kept) {
        assertThat(DocumentNumber.normalise(typed)).isEqualTo(kept);
    }
}
