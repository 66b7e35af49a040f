package cn.anlan.inspection.commitment;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.inspection.InChina;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One duty of one organisation, as this service keeps it.
@Entity
@Table(name = "commitment")
class Commitment {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private UUID organizationId;
    private String subjectType;
    private UUID subjectId;
    private String titleZh;
    private String titleEn;
    private @Nullable UUID campaignId;
    private @Nullable UUID requirementId;
    private @Nullable String checklistKey;
    private @Nullable LocalDate periodStart;
    private @Nullable LocalDate periodEnd;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus state;

    private @Nullable Instant fulfilledAt;

    @Version
    private long version;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    Commitment(Duty duty) {
        id = duty.id();
        kind = duty.kind();
        organizationId = duty.organizationId();
        subjectType = duty.subjectType();
        subjectId = duty.subjectId();
        titleZh = duty.title().zh();
        titleEn = duty.title().en();
        campaignId = duty.campaignId();
        requirementId = duty.requirementId();
        checklistKey = duty.checklistKey();
        periodStart = duty.periodStart();
        periodEnd = duty.periodEnd();
        dueAt = duty.dueAt();
        state = CommitmentStatus.OPEN;
    }

    boolean reschedule(Instant dueAt) {
        if (this.dueAt.equals(dueAt) || !step(CommitmentStep.RESCHEDULE)) {
            return false;
        }
        this.dueAt = dueAt;
        return true;
    }

    boolean fulfil(Instant at) {
        if (!step(CommitmentStep.FULFIL)) {
            return false;
        }
        fulfilledAt = at;
        return true;
    }

    boolean reopen() {
        if (!step(CommitmentStep.REOPEN)) {
            return false;
        }
        fulfilledAt = null;
        return true;
    }

    boolean cancel() {
        return step(CommitmentStep.CANCEL);
    }

    boolean reinstate() {
        return step(CommitmentStep.REINSTATE);
    }

    boolean isDueBy(Instant time) {
        return !dueAt.isAfter(time);
    }

    UUID id() {
        return id;
    }

    CommitmentStatus state() {
        return state;
    }

    /// Grows with every change; the first is 1.
    long number() {
        return version + 1;
    }

    CommitmentChanged published(String service) {
        boolean done = state == CommitmentStatus.FULFILLED;
        return new CommitmentChanged(
                id,
                service,
                kind,
                organizationId,
                subjectType,
                subjectId,
                new LocalizedText(titleZh, titleEn),
                campaignId,
                requirementId,
                null,
                periodStart,
                periodEnd,
                InChina.time(dueAt),
                1,
                done ? 1 : 0,
                state.published(),
                InChina.timeOrNull(fulfilledAt));
    }

    /// Whether the step was possible; events may tell of the same thing twice, which changes nothing.
    private boolean step(CommitmentStep step) {
        Optional<CommitmentStatus> next = state.after(step);
        next.ifPresent(status -> state = status);
        return next.isPresent();
    }
}
