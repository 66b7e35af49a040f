package cn.anlan.campaign.organizationchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, PLANNED, false",
        "PLANNED, EFFECTIVE, true",
        "PLANNED, CANCELLED, true",
        "PLANNED, FAILED, true",
        "EFFECTIVE, PLANNED, false",
        "EFFECTIVE, EFFECTIVE, false",
        "EFFECTIVE, CANCELLED, false",
        "EFFECTIVE, FAILED, false",
        "CANCELLED, PLANNED, false",
        "CANCELLED, EFFECTIVE, false",
        "CANCELLED, CANCELLED, false",
        "CANCELLED, FAILED, false",
        "FAILED, PLANNED, false",
        "FAILED, EFFECTIVE, false",
        "FAILED, CANCELLED, false",
        "FAILED, FAILED, false",
    })
    void shouldMoveOnOnce(ChangeState from, ChangeState to, boolean allowed) {
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }
}
