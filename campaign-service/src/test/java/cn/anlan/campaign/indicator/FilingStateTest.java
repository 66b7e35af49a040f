package cn.anlan.campaign.indicator;

import static cn.anlan.campaign.indicator.FilingState.FILED;
import static cn.anlan.campaign.indicator.FilingState.RETURNED;
import static cn.anlan.campaign.indicator.FilingState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilingStateTest {

    /// From each state (row) by FILE, VERIFY, RETURN; null where it cannot be taken.
    private static final Map<FilingState, FilingState[]> MATRIX = new EnumMap<>(Map.of(
            FILED, new FilingState[] {FILED, VERIFIED, RETURNED},
            VERIFIED, new FilingState[] {FILED, null, RETURNED},
            RETURNED, new FilingState[] {FILED, null, null}));

    @Test
    void shouldTakeEveryStepAsTheMatrixSays() {
        for (var from : FilingState.values()) {
            for (var step : FilingStep.values()) {
                assertThat(from.after(step).orElse(null))
                        .as("%s by %s", from, step)
                        .isEqualTo(MATRIX.get(from)[step.ordinal()]);
            }
        }
    }

    @Test
    void shouldCountWhatWasNotSentBack() {
        assertThat(FILED.counts()).isTrue();
        assertThat(VERIFIED.counts()).isTrue();
        assertThat(RETURNED.counts()).isFalse();
    }
}
