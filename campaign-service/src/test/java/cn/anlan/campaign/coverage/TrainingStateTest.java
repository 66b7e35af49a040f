package cn.anlan.campaign.coverage;

import static cn.anlan.campaign.coverage.TrainingState.RECORDED;
import static cn.anlan.campaign.coverage.TrainingState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingStateTest {

    @Test
    void shouldOnlyBeWithdrawnOnce() {
        for (var from : TrainingState.values()) {
            for (var to : TrainingState.values()) {
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(from == RECORDED && to == WITHDRAWN);
            }
        }
    }
}
