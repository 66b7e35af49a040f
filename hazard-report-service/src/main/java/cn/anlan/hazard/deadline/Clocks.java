package cn.anlan.hazard.deadline;

import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Opens, fulfils and cancels the commitments that go with the steps of a report.
@ApplicationScoped
public class Clocks {

    private final HazardConfig.Deadlines deadlines;
    private final HazardCommitments commitments;
    private final EventFactory events;
    private final Outbox outbox;
    private final Clock clock;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    Clocks(HazardConfig config, HazardCommitments commitments, EventFactory events, Outbox outbox, Clock clock) {
        this.deadlines = config.deadlines();
        this.commitments = commitments;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void taken(HandlingStep step, HazardReport report) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (step) {
            case SUBMIT -> open(CommitmentKind.HAZARD_ACCEPTANCE, report, report.organizationId(), acceptBy(now));
            case ACCEPT, REJECT -> fulfil(CommitmentKind.HAZARD_ACCEPTANCE, report, now);
            case TRANSFER ->
                open(
                        CommitmentKind.HAZARD_HANDLING,
                        report,
                        report.handlingOrganizationId().orElseThrow(),
                        handleBy(report.acceptedAt().orElseThrow()));
            case RETURN -> cancel(CommitmentKind.HAZARD_HANDLING, report);
            case SUBSTANTIATE -> tellTheReporter(report, now);
            case REFUTE -> {
                fulfil(CommitmentKind.HAZARD_HANDLING, report, now);
                tellTheReporter(report, now);
            }
            case RECTIFY -> {}
            case CLOSE -> fulfil(CommitmentKind.HAZARD_HANDLING, report, now);
        }
    }

    /// The result stands on the reporter's page from this moment, so the duty to tell it is met when it arises.
    private void tellTheReporter(HazardReport report, OffsetDateTime now) {
        open(
                CommitmentKind.HAZARD_FEEDBACK,
                report,
                report.organizationId(),
                Deadline.calendarDaysAfter(now, deadlines.feedbackDays()).at());
        fulfil(CommitmentKind.HAZARD_FEEDBACK, report, now);
    }

    private OffsetDateTime acceptBy(OffsetDateTime reportedAt) {
        return Deadline.workingDaysAfter(reportedAt, deadlines.acceptanceWorkingDays(), calendar)
                .at();
    }

    private OffsetDateTime handleBy(OffsetDateTime acceptedAt) {
        return Deadline.calendarDaysAfter(acceptedAt, deadlines.handlingDays()).at();
    }

    private void open(CommitmentKind kind, HazardReport report, UUID organizationId, OffsetDateTime dueAt) {
        HazardCommitment commitment = new HazardCommitment(kind, report, organizationId, dueAt);
        commitments.persist(commitment);
        publish(commitment);
    }

    private void fulfil(CommitmentKind kind, HazardReport report, OffsetDateTime now) {
        HazardCommitment commitment = commitments.open(kind, report.id());
        commitment.fulfil(now);
        publish(commitment);
    }

    private void cancel(CommitmentKind kind, HazardReport report) {
        HazardCommitment commitment = commitments.open(kind, report.id());
        commitment.cancel();
        publish(commitment);
    }

    private void publish(HazardCommitment commitment) {
        commitments.flush();
        outbox.append(events.of(
                EventTypes.COMMITMENT_CHANGED, commitment.id(), commitment.version(), commitment.published()));
    }
}
