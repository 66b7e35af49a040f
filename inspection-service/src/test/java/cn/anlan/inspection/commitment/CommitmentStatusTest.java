package cn.anlan.inspection.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentStatusTest {

    /// Every status with every step; `-` where the step is impossible.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            OPEN      | RESCHEDULE | OPEN
            OPEN      | FULFIL     | FULFILLED
            OPEN      | REOPEN     | -
            OPEN      | CANCEL     | CANCELLED
            OPEN      | REINSTATE  | -
            FULFILLED | RESCHEDULE | -
            FULFILLED | FULFIL     | -
            FULFILLED | REOPEN     | OPEN
            FULFILLED | CANCEL     | -
            FULFILLED | REINSTATE  | -
            CANCELLED | RESCHEDULE | -
            CANCELLED | FULFIL     | -
            CANCELLED | REOPEN     | -
            CANCELLED | CANCEL     | -
            CANCELLED | REINSTATE  | OPEN
            """)
    void shouldMoveOnlyAsTheTableSays(CommitmentStatus from, CommitmentStep step, CommitmentStatus to) {
        assertThat(from.after(step)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void shouldHaveNoStatusOrStepThatTheTableLacks() {
        assertThat(CommitmentStatus.values()).hasSize(3);
        assertThat(CommitmentStep.values()).hasSize(5);
    }
}
