package cn.anlan.reporting.submission;

import static cn.anlan.events.submission.SubmissionState.ACCEPTED;
import static cn.anlan.events.submission.SubmissionState.DRAFT;
import static cn.anlan.events.submission.SubmissionState.RETURNED;
import static cn.anlan.events.submission.SubmissionState.SUBMITTED;

import cn.anlan.events.submission.SubmissionState;
import java.util.Map;
import java.util.Optional;

/// What can be done with a submission, and where it leads. The only table of its transitions.
enum SubmissionStep {
    REVISE(Map.of(DRAFT, DRAFT, RETURNED, RETURNED)),
    SUBMIT(Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED)),
    RETURN(Map.of(SUBMITTED, RETURNED)),
    ACCEPT(Map.of(SUBMITTED, ACCEPTED));

    private final Map<SubmissionState, SubmissionState> transitions;

    SubmissionStep(Map<SubmissionState, SubmissionState> transitions) {
        this.transitions = transitions;
    }

    /// The state after the step; empty where it cannot be taken.
    Optional<SubmissionState> from(SubmissionState state) {
        return Optional.ofNullable(transitions.get(state));
    }
}
