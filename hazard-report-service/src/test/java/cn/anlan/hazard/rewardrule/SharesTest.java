package cn.anlan.hazard.rewardrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void shouldDivideByWeightAndGiveWhatIsLeftToTheFirst() {
        assertThat(Shares.of(300_000, new int[] {1})).containsExactly(300_000);
        assertThat(Shares.of(100, new int[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Shares.of(1_000, new int[] {70, 30})).containsExactly(700, 300);
        assertThat(Shares.of(0, new int[] {1, 2})).containsExactly(0, 0);
        assertThat(Shares.of(5, new int[] {0, 1})).containsExactly(0, 5);
    }

    @Test
    void shouldAddUpToTheCentAndBeOffByLessThanOneWhateverTheWeights() {
        Random random = new Random(20_260_401);
        for (int round = 0; round < 2_000; round++) {
            long amount = random.nextLong(1, 50_000_001);
            int[] weights = random.ints(1 + random.nextInt(20), 1, 1_000).toArray();
            long total = Arrays.stream(weights).asLongStream().sum();

            long[] shares = Shares.of(amount, weights);

            assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
            for (int i = 0; i < weights.length; i++) {
                assertThat(Math.abs(shares[i] - (double) amount * weights[i] / total))
                        .isLessThan(1);
            }
        }
    }

    @Test
    void shouldRefuseWeightsOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(1, new int[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(1, new int[] {2, -1}));
    }
}
