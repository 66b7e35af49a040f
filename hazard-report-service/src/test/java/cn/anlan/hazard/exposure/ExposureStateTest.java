package cn.anlan.hazard.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureStateTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from     , PROPOSED, REDACTED, PUBLISHED, REFUSED, WITHDRAWN
            PROPOSED , false   , true    , false    , true   , false
            REDACTED , false   , true    , true     , true   , false
            PUBLISHED, false   , false   , false    , false  , true
            REFUSED  , false   , false   , false    , false  , false
            WITHDRAWN, false   , false   , false    , false  , false
            """)
    void shouldGoOnlyWhereTheTableSays(
            ExposureState from,
            boolean proposed,
            boolean redacted,
            boolean published,
            boolean refused,
            boolean withdrawn) {
        List<Boolean> row = List.of(proposed, redacted, published, refused, withdrawn);
        for (ExposureState next : ExposureState.values()) {
            assertThat(from.canBecome(next)).as("%s to %s", from, next).isEqualTo(row.get(next.ordinal()));
        }
    }
}
