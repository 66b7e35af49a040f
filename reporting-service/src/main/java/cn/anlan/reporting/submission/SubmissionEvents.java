package cn.anlan.reporting.submission;

import cn.anlan.events.EventTypes;
import cn.anlan.events.submission.SubmissionChanged;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.inject.Singleton;

/// Publishes what submissions have become.
@Singleton
class SubmissionEvents {

    private final SubmissionRepository submissions;
    private final EventFactory events;
    private final Outbox outbox;

    SubmissionEvents(SubmissionRepository submissions, EventFactory events, Outbox outbox) {
        this.submissions = submissions;
        this.events = events;
        this.outbox = outbox;
    }

    /// Writes the submission and publishes its new state.
    void publish(Submission submission) {
        // The version that the event carries exists only once the change is written.
        submissions.flush();
        outbox.append(events.of(
                EventTypes.SUBMISSION_CHANGED,
                submission.id(),
                submission.version() + 1,
                new SubmissionChanged(
                        submission.id(),
                        submission.commitmentId(),
                        submission.organizationId(),
                        submission.campaignId(),
                        submission.state(),
                        submission.submittedAt(),
                        submission.onTime())));
    }
}
