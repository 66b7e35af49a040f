package cn.anlan.hazard.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardStateTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from    , CLAIMED, PROPOSED, APPROVED, REFUSED, PAID
            CLAIMED , false  , true    , false   , true   , false
            PROPOSED, true   , false   , true    , true   , false
            APPROVED, false  , false   , false   , false  , true
            REFUSED , false  , false   , false   , false  , false
            PAID    , false  , false   , false   , false  , false
            """)
    void shouldGoOnlyWhereTheTableSays(
            RewardState from, boolean claimed, boolean proposed, boolean approved, boolean refused, boolean paid) {
        List<Boolean> row = List.of(claimed, proposed, approved, refused, paid);
        for (RewardState next : RewardState.values()) {
            assertThat(from.canBecome(next)).as("%s to %s", from, next).isEqualTo(row.get(next.ordinal()));
        }
    }
}
