package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void shouldHideTheMiddleOfAPhoneNumber() {
        assertThat(Mask.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Mask.phone("023-60000000")).isEqualTo("023*****0000");
    }

    @Test
    void shouldHideAShortNumberWhole() {
        assertThat(Mask.phone("60000000")).isEqualTo("********");
        assertThat(Mask.phone("")).isEmpty();
    }

    @Test
    void shouldKeepTheFamilyNameOnly() {
        assertThat(Mask.name("张三")).isEqualTo("张*");
        assertThat(Mask.name("𠮷田某")).isEqualTo("𠮷**");
        assertThat(Mask.name("张")).isEqualTo("张*");
        assertThat(Mask.name("")).isEmpty();
    }
}
