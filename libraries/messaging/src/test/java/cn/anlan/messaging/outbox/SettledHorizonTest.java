package cn.anlan.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledHorizonTest {

    private final SettledHorizon horizon = new SettledHorizon(10);

    @Test
    void startsAtTheCursor() {
        assertThat(horizon.settled()).isEqualTo(10);
        assertThat(horizon.isWaiting()).isFalse();
    }

    @Test
    void settlesAtOnceWhenNobodyWrites() {
        horizon.observe(15, Set.of());

        assertThat(horizon.settled()).isEqualTo(15);
    }

    @Test
    void waitsForEveryoneWhoWroteWhenTheNumberWasSeen() {
        horizon.observe(15, Set.of("3/7", "4/1"));
        assertThat(horizon.isWaiting()).isTrue();

        horizon.observe(15, Set.of("4/1"));
        assertThat(horizon.settled()).isEqualTo(10);

        horizon.observe(15, Set.of());
        assertThat(horizon.settled()).isEqualTo(15);
    }

    @Test
    void doesNotWaitForThoseWhoBeganLater() {
        horizon.observe(15, Set.of("3/7"));
        horizon.observe(18, Set.of("5/2"));

        assertThat(horizon.settled()).isEqualTo(15);
        assertThat(horizon.isWaiting()).isTrue();
    }

    @Test
    void settlesStepByStepWhileWritersTakeTurns() {
        horizon.observe(11, Set.of("1/1"));
        horizon.observe(12, Set.of("1/1", "2/1"));
        horizon.observe(13, Set.of("2/1"));
        assertThat(horizon.settled()).isEqualTo(11);

        horizon.observe(14, Set.of("1/2"));
        assertThat(horizon.settled()).isEqualTo(13);
    }

    @Test
    void catchesUpAfterALongTransactionHoweverOftenItLooked() {
        for (long seq = 11; seq <= 1000; seq++) {
            horizon.observe(seq, Set.of("1/1"));
        }
        assertThat(horizon.settled()).isEqualTo(10);

        horizon.observe(1001, Set.of());

        assertThat(horizon.settled()).isEqualTo(1001);
    }

    @Test
    void doesNotGoBackWhenNothingIsVisibleAboveTheCursor() {
        horizon.observe(0, Set.of("1/1"));

        assertThat(horizon.settled()).isEqualTo(10);
        assertThat(horizon.isWaiting()).isFalse();
    }
}
