package cn.anlan.hazard.unsealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsealingStateTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from     , REQUESTED, APPROVED, REFUSED, ENDED
            REQUESTED, false    , true    , true   , true
            APPROVED , false    , false   , false  , true
            REFUSED  , false    , false   , false  , false
            ENDED    , false    , false   , false  , false
            """)
    void shouldGoOnlyWhereTheTableSays(
            UnsealingState from, boolean requested, boolean approved, boolean refused, boolean ended) {
        assertThat(from.canBecome(UnsealingState.REQUESTED)).isEqualTo(requested);
        assertThat(from.canBecome(UnsealingState.APPROVED)).isEqualTo(approved);
        assertThat(from.canBecome(UnsealingState.REFUSED)).isEqualTo(refused);
        assertThat(from.canBecome(UnsealingState.ENDED)).isEqualTo(ended);
    }
}
