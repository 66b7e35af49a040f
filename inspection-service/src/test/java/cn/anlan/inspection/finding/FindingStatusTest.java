package cn.anlan.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingStatusTest {

    /// Every status with every step; `-` where the step is refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | PLAN              | PLANNED
            OPEN      | RECTIFY           | -
            OPEN      | PASS_REINSPECTION | -
            OPEN      | FAIL_REINSPECTION | -
            PLANNED   | PLAN              | -
            PLANNED   | RECTIFY           | RECTIFIED
            PLANNED   | PASS_REINSPECTION | -
            PLANNED   | FAIL_REINSPECTION | -
            RECTIFIED | PLAN              | -
            RECTIFIED | RECTIFY           | -
            RECTIFIED | PASS_REINSPECTION | CLOSED
            RECTIFIED | FAIL_REINSPECTION | PLANNED
            CLOSED    | PLAN              | -
            CLOSED    | RECTIFY           | -
            CLOSED    | PASS_REINSPECTION | -
            CLOSED    | FAIL_REINSPECTION | -
            """)
    void shouldMoveOnlyAsTheTableSays(FindingStatus from, FindingStep step, String to) {
        if (to.equals("-")) {
            assertThatThrownBy(() -> from.after(step))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.code()).isEqualTo(CommonProblem.STATE_CONFLICT));
        } else {
            assertThat(from.after(step)).isEqualTo(FindingStatus.valueOf(to));
        }
    }

    @Test
    void shouldHaveNoStatusOrStepThatTheTableLacks() {
        assertThat(FindingStatus.values()).hasSize(4);
        assertThat(FindingStep.values()).hasSize(4);
    }
}
