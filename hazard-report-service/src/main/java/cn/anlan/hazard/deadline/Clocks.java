package cn.anlan.hazard.deadline;

import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.HolidayPolicy;
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
import java.util.Optional;
import java.util.UUID;

/// Opens, fulfils and cancels the commitments that go with the steps of a report. Somebody owes its handling at every
/// moment: the office until a unit has it, and when the unit gave it back.
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
            case SUBMIT ->
                open(
                        CommitmentKind.HAZARD_ACCEPTANCE,
                        report,
                        report.organizationId(),
                        workingDaysAfter(now, deadlines.acceptanceWorkingDays()));
            case ACCEPT -> {
                fulfilAll(report, now);
                handlingOwedBy(report.decidingOrganizationId(), report);
            }
            case TRANSFER -> {
                fulfil(CommitmentKind.HAZARD_OBJECTION, report, now);
                cancel(CommitmentKind.HAZARD_HANDLING, report);
                handlingOwedBy(report.handlingOrganizationId().orElseThrow(), report);
            }
            case RETURN -> {
                cancel(CommitmentKind.HAZARD_HANDLING, report);
                handlingOwedBy(report.decidingOrganizationId(), report);
            }
            case REFUTE, REINSPECT -> {
                fulfilAll(report, now);
                open(
                        CommitmentKind.HAZARD_FEEDBACK,
                        report,
                        report.decidingOrganizationId(),
                        calendarDaysAfter(now, deadlines.feedbackDays()));
            }
            case REJECT, LEAVE_UNFIXED, TELL, UPHOLD -> fulfilAll(report, now);
            case MERGE -> {
                fulfil(CommitmentKind.HAZARD_ACCEPTANCE, report, now);
                cancelAll(report);
            }
            case OBJECT ->
                open(
                        CommitmentKind.HAZARD_OBJECTION,
                        report,
                        report.decidingOrganizationId(),
                        workingDaysAfter(now, deadlines.reviewWorkingDays()));
            case WITHDRAW -> cancelAll(report);
            case SCREEN, ASK, ANSWER, LAPSE, VERIFY, SUBSTANTIATE, RECTIFY, CLOSE -> {}
        }
    }

    /// By when the office or the unit is due with what comes next.
    public Optional<OffsetDateTime> nextDue(UUID reportId) {
        return commitments.open(reportId).stream().map(HazardCommitment::dueAt).min(OffsetDateTime::compareTo);
    }

    private void handlingOwedBy(UUID organizationId, HazardReport report) {
        open(
                CommitmentKind.HAZARD_HANDLING,
                report,
                organizationId,
                calendarDaysAfter(report.handlingSince().orElseThrow(), deadlines.handlingDays()));
    }

    private OffsetDateTime workingDaysAfter(OffsetDateTime from, int days) {
        return Deadline.workingDaysAfter(from, days, calendar).at();
    }

    /// Nothing is due on a day off.
    private OffsetDateTime calendarDaysAfter(OffsetDateTime from, int days) {
        return Deadline.endOf(HolidayPolicy.NEXT_WORKING_DAY.roll(
                        Deadline.calendarDaysAfter(from, days).day(), calendar))
                .at();
    }

    private void open(CommitmentKind kind, HazardReport report, UUID organizationId, OffsetDateTime dueAt) {
        HazardCommitment commitment = new HazardCommitment(kind, report, organizationId, dueAt);
        commitments.add(commitment);
        append(commitment);
    }

    private void fulfil(CommitmentKind kind, HazardReport report, OffsetDateTime now) {
        commitments.open(kind, report.id()).ifPresent(commitment -> fulfil(commitment, now));
    }

    private void cancel(CommitmentKind kind, HazardReport report) {
        commitments.open(kind, report.id()).ifPresent(this::cancel);
    }

    private void fulfilAll(HazardReport report, OffsetDateTime now) {
        commitments.open(report.id()).forEach(commitment -> fulfil(commitment, now));
    }

    private void cancelAll(HazardReport report) {
        commitments.open(report.id()).forEach(this::cancel);
    }

    private void fulfil(HazardCommitment commitment, OffsetDateTime now) {
        commitment.fulfil(now);
        publish(commitment);
    }

    private void cancel(HazardCommitment commitment) {
        commitment.cancel();
        publish(commitment);
    }

    private void publish(HazardCommitment commitment) {
        // The version that the event carries is known once the change is in the database.
        commitments.flush();
        append(commitment);
    }

    private void append(HazardCommitment commitment) {
        outbox.append(events.of(
                EventTypes.COMMITMENT_CHANGED, commitment.id(), commitment.version(), commitment.published()));
    }
}
