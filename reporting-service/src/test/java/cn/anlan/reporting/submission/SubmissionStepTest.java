package cn.anlan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.submission.SubmissionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionStepTest {

    /// Every step from every state; `-` where it cannot be taken.
    @ParameterizedTest
    @CsvSource({
        "DRAFT,     REVISE, DRAFT",
        "DRAFT,     SUBMIT, SUBMITTED",
        "DRAFT,     RETURN, -",
        "DRAFT,     ACCEPT, -",
        "SUBMITTED, REVISE, -",
        "SUBMITTED, SUBMIT, -",
        "SUBMITTED, RETURN, RETURNED",
        "SUBMITTED, ACCEPT, ACCEPTED",
        "RETURNED,  REVISE, RETURNED",
        "RETURNED,  SUBMIT, SUBMITTED",
        "RETURNED,  RETURN, -",
        "RETURNED,  ACCEPT, -",
        "ACCEPTED,  REVISE, -",
        "ACCEPTED,  SUBMIT, -",
        "ACCEPTED,  RETURN, -",
        "ACCEPTED,  ACCEPT, -"
    })
    void shouldLeadFromStateToState(SubmissionState state, SubmissionStep step, String expected) {
        assertThat(step.from(state).map(Enum::name).orElse("-")).isEqualTo(expected);
    }
}
