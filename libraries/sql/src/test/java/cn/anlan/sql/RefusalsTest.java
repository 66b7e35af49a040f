package cn.anlan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "23505", "23502", "40P01"})
    void shouldTellWhatWasSaidWrongly(String state) {
        assertThat(Refusals.isOfAStatement(Refusals.of(new SQLException("refused", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300"})
    void shouldTellADatabaseThatIsNotThere(String state) {
        assertThat(Refusals.isOfAStatement(Refusals.of(new SQLException("gone", state))))
                .isFalse();
    }

    @Test
    void shouldTakeAPoolWithoutConnectionsForADatabaseThatIsNotThere() {
        assertThat(Refusals.isOfAStatement(Refusals.of(new SQLException("no connection in time"))))
                .isFalse();
    }
}
