package cn.anlan.inspection.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStatusTest {

    /// Every status with every step; `-` where the step is refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT     | ANSWER | DRAFT
            DRAFT     | SUBMIT | SUBMITTED
            DRAFT     | RETURN | -
            DRAFT     | ACCEPT | -
            SUBMITTED | ANSWER | -
            SUBMITTED | SUBMIT | -
            SUBMITTED | RETURN | RETURNED
            SUBMITTED | ACCEPT | ACCEPTED
            RETURNED  | ANSWER | RETURNED
            RETURNED  | SUBMIT | SUBMITTED
            RETURNED  | RETURN | -
            RETURNED  | ACCEPT | -
            ACCEPTED  | ANSWER | -
            ACCEPTED  | SUBMIT | -
            ACCEPTED  | RETURN | -
            ACCEPTED  | ACCEPT | -
            """)
    void shouldMoveOnlyAsTheTableSays(ReviewStatus from, ReviewStep step, String to) {
        if (to.equals("-")) {
            assertThatThrownBy(() -> from.after(step))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.code()).isEqualTo(CommonProblem.STATE_CONFLICT));
        } else {
            assertThat(from.after(step)).isEqualTo(ReviewStatus.valueOf(to));
        }
    }

    @Test
    void shouldHaveNoStatusOrStepThatTheTableLacks() {
        assertThat(ReviewStatus.values()).hasSize(4);
        assertThat(ReviewStep.values()).hasSize(4);
    }
}
