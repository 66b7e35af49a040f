package cn.anlan.hazard.deadline;

import cn.anlan.china.time.DayCount;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens, moves, fulfils and cancels the commitments that go with the steps of a report. Somebody owes its handling at
/// every moment: the office until a unit has it, and when the unit gave it back. The clocks stand still while the
/// reporter is asked, or another authority is waited for.
@ApplicationScoped
public class Clocks {

    private final HazardConfig.Deadlines deadlines;
    private final HazardCommitments commitments;
    private final Pauses pauses;
    private final EventFactory events;
    private final Outbox outbox;
    private final Clock clock;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.bundled();

    Clocks(
            HazardConfig config,
            HazardCommitments commitments,
            Pauses pauses,
            EventFactory events,
            Outbox outbox,
            Clock clock) {
        this.deadlines = config.deadlines();
        this.commitments = commitments;
        this.pauses = pauses;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A clock that has run out.
    public record Overdue(UUID commitmentId, UUID reportId, UUID organizationId) {}

    public void taken(HandlingStep step, HazardReport report) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (step == HandlingStep.SUBMIT) {
            submitted(report, now);
            return;
        }
        endPauses(report, now);
        switch (step) {
            case ASK ->
                pause(report, Pause.Ground.ANSWER, now, report.answerBy().orElseThrow());
            case AWAIT ->
                pause(
                        report,
                        Pause.Ground.OTHER_AUTHORITY,
                        now,
                        report.awaitingUntil().orElseThrow());
            case EXTEND -> reschedule(report, now);
            case ACCEPT -> {
                fulfilAll(report, now);
                handlingOwedBy(report.decidingOrganizationId(), report);
            }
            case TRANSFER -> {
                fulfil(CommitmentKind.HAZARD_OBJECTION, report, now);
                cancelAll(report);
                handlingOwedBy(report.handlingOrganizationId().orElseThrow(), report);
            }
            case RETURN -> {
                cancelAll(report);
                handlingOwedBy(report.decidingOrganizationId(), report);
            }
            case REFUTE, REINSPECT -> {
                fulfilAll(report, now);
                open(
                        CommitmentKind.HAZARD_FEEDBACK,
                        report,
                        report.decidingOrganizationId(),
                        calendarDays(now, deadlines.feedbackDays()));
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
                        workingDays(now, deadlines.reviewWorkingDays()));
            case WITHDRAW -> cancelAll(report);
            case SUBMIT, SCREEN, ANSWER, LAPSE, RESUME, VERIFY, SUBSTANTIATE, RECTIFY, CLOSE -> {}
        }
    }

    /// A report that was just handed in has no clocks yet that could stand still; nothing is asked of the database.
    private void submitted(HazardReport report, OffsetDateTime now) {
        open(
                CommitmentKind.HAZARD_ACCEPTANCE,
                report,
                report.organizationId(),
                workingDays(now, deadlines.acceptanceWorkingDays()),
                List.of());
    }

    /// By when the office or the unit is due with what comes next.
    public Optional<OffsetDateTime> nextDue(UUID reportId) {
        return commitments.open(reportId).stream()
                .filter(commitment -> commitment.kind() != CommitmentKind.HAZARD_SUPERVISION)
                .map(HazardCommitment::dueAt)
                .min(OffsetDateTime::compareTo);
    }

    /// Clocks that have run out and of which no office above was told, the oldest first.
    @Transactional
    public List<Overdue> overdue(OffsetDateTime now, int limit) {
        return commitments.overdue(now, limit).stream()
                .map(commitment -> new Overdue(commitment.id(), commitment.reportId(), commitment.organizationId()))
                .toList();
    }

    /// Has the office above see to a clock that has run out, unless that has been done.
    public void escalate(UUID commitmentId, HazardReport report, Optional<UUID> above, OffsetDateTime now) {
        HazardCommitment overdue = commitments.findById(commitmentId);
        if (overdue == null || overdue.isEscalated() || !overdue.isOverdue(now)) {
            return;
        }
        overdue.escalate(now);
        above.filter(office -> !commitments.isOwed(CommitmentKind.HAZARD_SUPERVISION, report.id(), office))
                .ifPresent(office -> open(
                        CommitmentKind.HAZARD_SUPERVISION,
                        report,
                        office,
                        workingDays(now, deadlines.supervisionWorkingDays())));
    }

    private void handlingOwedBy(UUID organizationId, HazardReport report) {
        open(CommitmentKind.HAZARD_HANDLING, report, organizationId, handlingTime(report));
    }

    private RunningTime handlingTime(HazardReport report) {
        int days = deadlines.handlingDays() + (report.isExtended() ? deadlines.extensionDays() : 0);
        return calendarDays(report.handlingSince().orElseThrow(), days);
    }

    private void pause(HazardReport report, Pause.Ground ground, OffsetDateTime now, OffsetDateTime until) {
        pauses.persist(new Pause(report.id(), ground, now, until));
        reschedule(report, now);
    }

    private void endPauses(HazardReport report, OffsetDateTime now) {
        boolean ended = false;
        for (Pause pause : pauses.running(report.id())) {
            boolean goesOn = switch (pause.ground()) {
                case ANSWER -> report.answerBy().isPresent();
                case OTHER_AUTHORITY -> report.isAwaiting(now);
            };
            if (!goesOn || pause.isOver(now)) {
                pause.end(now);
                ended = true;
            }
        }
        if (ended) {
            pauses.flush();
            reschedule(report, now);
        }
    }

    private void reschedule(HazardReport report, OffsetDateTime now) {
        List<Pause> stopped = pauses.of(report.id());
        for (HazardCommitment commitment : commitments.open(report.id())) {
            RunningTime time = commitment.kind() == CommitmentKind.HAZARD_HANDLING
                    ? handlingTime(report)
                    : commitment.runningTime();
            boolean pausable = commitment.kind() != CommitmentKind.HAZARD_SUPERVISION;
            if (pausable
                    && commitment.reschedule(
                            time, time.deadline(stopped, calendar).at())) {
                publish(commitment);
                calmDown(commitment, report, now);
            }
        }
    }

    private void calmDown(HazardCommitment commitment, HazardReport report, OffsetDateTime now) {
        if (commitment.isEscalated() && !commitment.isOverdue(now)) {
            commitment.calmDown();
            commitments.open(report.id()).stream()
                    .filter(open -> open.kind() == CommitmentKind.HAZARD_SUPERVISION)
                    .forEach(this::cancel);
        }
    }

    private RunningTime workingDays(OffsetDateTime from, int days) {
        return new RunningTime(dayOf(from), days, DayCount.WORKING);
    }

    private RunningTime calendarDays(OffsetDateTime from, int days) {
        return new RunningTime(dayOf(from), days, DayCount.CALENDAR);
    }

    private static LocalDate dayOf(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }

    private void open(CommitmentKind kind, HazardReport report, UUID organizationId, RunningTime time) {
        open(kind, report, organizationId, time, pauses.of(report.id()));
    }

    private void open(
            CommitmentKind kind, HazardReport report, UUID organizationId, RunningTime time, List<Pause> stopped) {
        OffsetDateTime dueAt = time.deadline(stopped, calendar).at();
        HazardCommitment commitment = new HazardCommitment(kind, report, organizationId, time, dueAt);
        commitments.add(commitment);
        append(commitment);
    }

    private void fulfil(CommitmentKind kind, HazardReport report, OffsetDateTime now) {
        commitments.open(report.id()).stream()
                .filter(commitment -> commitment.kind() == kind)
                .forEach(commitment -> fulfil(commitment, now));
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
