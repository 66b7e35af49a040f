package cn.anlan.campaign.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateDayTest {

    private final TemplateDay day =
            new TemplateDay(LocalDate.of(2022, 6, 1), Map.of("summary-day", LocalDate.of(2022, 12, 20)));

    @ParameterizedTest
    @CsvSource({
        "P0D, 2022-06-01",
        "P7D, 2022-06-08",
        "P1M, 2022-07-01",
        "P1Y, 2023-06-01",
        "--06-16, 2022-06-16",
        "--05-31, 2023-05-31",
        "value:summary-day, 2022-12-20"
    })
    void shouldNameADay(String text, LocalDate expected) {
        assertThat(day.on(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"P1M, 2022-06-30", "P2Y8M, 2025-01-31", "--12-31, 2022-12-31", "value:summary-day, 2022-12-20"})
    void shouldNameALastDay(String text, LocalDate expected) {
        assertThat(day.through(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "--13-01", "value:unknown", "P", "END"})
    void shouldRefuseWhatNamesNoDay(String text) {
        assertThatThrownBy(() -> day.on(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellWhatItRefersTo() {
        assertThat(TemplateDay.valueIn("value:summary-day")).contains("summary-day");
        assertThat(TemplateDay.valueIn("END")).isEmpty();
    }
}
