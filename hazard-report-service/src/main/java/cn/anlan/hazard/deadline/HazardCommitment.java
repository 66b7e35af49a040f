package cn.anlan.hazard.deadline;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.hazard.report.HazardReport;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One clock that runs on a report: who owes which part of its handling by when.
@Entity
@Table(name = "hazard_commitment")
class HazardCommitment {

    private static final String SERVICE = "hazard-report-service";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private UUID organizationId;
    private RunningTime runningTime;
    private OffsetDateTime dueAt;
    private @Nullable OffsetDateTime escalatedAt;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    private @Nullable OffsetDateTime fulfilledAt;

    @SuppressWarnings("NullAway.Init")
    protected HazardCommitment() {}

    HazardCommitment(
            CommitmentKind kind,
            HazardReport report,
            UUID organizationId,
            RunningTime runningTime,
            OffsetDateTime dueAt) {
        this.id = Ids.named("commitment:" + SERVICE + ":" + kind + ":" + report.id() + ":"
                + report.timeline().size() + ":" + organizationId);
        this.kind = kind;
        this.reportId = report.id();
        this.trackingNumber = report.trackingNumber();
        this.organizationId = organizationId;
        this.runningTime = runningTime;
        this.dueAt = dueAt;
        this.state = CommitmentState.OPEN;
    }

    /// @return whether that moved it
    boolean reschedule(RunningTime time, OffsetDateTime due) {
        runningTime = time;
        boolean moved = !dueAt.isEqual(due);
        dueAt = due;
        return moved;
    }

    boolean isOverdue(OffsetDateTime now) {
        return state == CommitmentState.OPEN && !now.isBefore(dueAt);
    }

    /// The office above has been told, or there is none.
    void escalate(OffsetDateTime now) {
        escalatedAt = now;
    }

    /// It is no longer overdue.
    void calmDown() {
        escalatedAt = null;
    }

    boolean isEscalated() {
        return escalatedAt != null;
    }

    void fulfil(OffsetDateTime now) {
        state = CommitmentState.FULFILLED;
        fulfilledAt = now;
    }

    void cancel() {
        state = CommitmentState.CANCELLED;
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    UUID organizationId() {
        return organizationId;
    }

    CommitmentKind kind() {
        return kind;
    }

    RunningTime runningTime() {
        return runningTime;
    }

    OffsetDateTime dueAt() {
        return dueAt;
    }

    long version() {
        return version;
    }

    String trackingNumber() {
        return trackingNumber;
    }

    CommitmentChanged published() {
        return new CommitmentChanged(
                id,
                SERVICE,
                kind,
                organizationId,
                "HAZARD",
                reportId,
                title(),
                null,
                null,
                null,
                null,
                null,
                local(dueAt),
                1,
                state == CommitmentState.FULFILLED ? 1 : 0,
                state,
                fulfilledAt == null ? null : local(fulfilledAt));
    }

    private LocalizedText title() {
        return switch (kind) {
            case HAZARD_ACCEPTANCE ->
                new LocalizedText("受理隐患举报 " + trackingNumber, "Accept hazard report " + trackingNumber);
            case HAZARD_HANDLING ->
                new LocalizedText("核查并办结隐患举报 " + trackingNumber, "Verify and close hazard report " + trackingNumber);
            case HAZARD_FEEDBACK ->
                new LocalizedText("反馈隐患举报 " + trackingNumber, "Tell the result of hazard report " + trackingNumber);
            case HAZARD_OBJECTION ->
                new LocalizedText("复核隐患举报异议 " + trackingNumber, "Decide on the objection to " + trackingNumber);
            case HAZARD_SUPERVISION ->
                new LocalizedText("督办逾期隐患举报 " + trackingNumber, "See to the overdue hazard report " + trackingNumber);
            default -> throw new IllegalStateException("no clock of a hazard report: " + kind);
        };
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
