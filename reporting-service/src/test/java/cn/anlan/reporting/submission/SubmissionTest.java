package cn.anlan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.submission.SubmissionState;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.ledger.Commitment;
import cn.anlan.reporting.ledger.Timeliness;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2020-12-31T00:00:00+08:00");
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2020-12-30T16:00:00+08:00");
    private static final OffsetDateTime AFTER = OffsetDateTime.parse("2021-01-05T09:00:00+08:00");

    private final Commitment commitment = commitment();
    private final Submission submission = draft(new SubmissionContent("已开展宣讲。", Map.of(), false));

    @ParameterizedTest
    @CsvSource({
        "2020-12-30T23:59:59.999999+08:00, true",
        "2020-12-31T00:00:00+08:00, false",
        "2020-12-30T16:00:00Z, false",
        "2020-12-30T15:59:59Z, true"
    })
    void shouldBeOnTimeStrictlyBeforeTheDueTime(OffsetDateTime time, boolean onTime) {
        submission.submit(commitment, time);

        assertThat(submission.onTime()).isEqualTo(onTime);
    }

    @Test
    void shouldCountTheLastTimeItWasSubmitted() {
        submission.submit(commitment, BEFORE);
        submission.sendBack("内容空泛");
        submission.submit(commitment, AFTER);
        submission.accept();

        assertThat(submission.submittedAt()).isEqualTo(AFTER);
        assertThat(submission.onTime()).isFalse();
    }

    @Test
    void shouldNotCountTheTimeThatItsReviewTakes() {
        submission.submit(commitment, BEFORE);
        submission.accept();

        assertThat(submission.submittedAt()).isEqualTo(BEFORE);
        assertThat(submission.onTime()).isTrue();
    }

    @Test
    void shouldForgetWhyItWasReturnedOnceItIsSubmittedAgain() {
        submission.submit(commitment, BEFORE);
        submission.sendBack("内容空泛");
        assertThat(submission.returnReason()).isEqualTo("内容空泛");

        submission.submit(commitment, BEFORE);

        assertThat(submission.returnReason()).isNull();
    }

    @Test
    void shouldRefuseToSubmitNothing() {
        Submission empty = draft(new SubmissionContent(" ", Map.of(), false));

        assertThatThrownBy(() -> empty.submit(commitment, BEFORE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("submission-empty");
    }

    @Test
    void shouldTakeAnExplicitEmptyReport() {
        Submission nothing = draft(new SubmissionContent("", Map.of(), true));

        nothing.submit(commitment, BEFORE);

        assertThat(nothing.state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void shouldTakeFiguresAlone() {
        Submission figures = draft(new SubmissionContent("", Map.of("lectures", BigDecimal.TWO), false));

        figures.submit(commitment, BEFORE);

        assertThat(figures.state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void shouldKeepWhatWasSubmittedAsItIs() {
        submission.submit(commitment, BEFORE);

        assertThatThrownBy(() -> submission.revise(new SubmissionContent("改写", Map.of(), false)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("state-conflict");
        assertThat(submission.content().narrative()).isEqualTo("已开展宣讲。");
    }

    private Submission draft(SubmissionContent content) {
        return new Submission(Ids.next(), commitment, content, BEFORE);
    }

    private static Commitment commitment() {
        return new Commitment(
                new CommitmentChanged(
                        Ids.next(),
                        Commitment.REPORTING_SERVICE,
                        CommitmentKind.PROGRESS_REPORT,
                        Ids.next(),
                        "REQUIREMENT",
                        Ids.next(),
                        new LocalizedText("报送进展情况", "Progress report"),
                        Ids.next(),
                        Ids.next(),
                        null,
                        null,
                        null,
                        DUE,
                        1,
                        0,
                        CommitmentState.OPEN,
                        null),
                1,
                Timeliness.OPEN);
    }
}
