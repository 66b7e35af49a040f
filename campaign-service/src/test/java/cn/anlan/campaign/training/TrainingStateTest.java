package cn.anlan.campaign.training;

import static cn.anlan.campaign.training.TrainingState.RECORDED;
import static cn.anlan.campaign.training.TrainingState.WITHDRAWN;
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
