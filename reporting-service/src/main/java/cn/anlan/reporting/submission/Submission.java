package cn.anlan.reporting.submission;

import cn.anlan.events.submission.SubmissionState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.ReportingProblem;
import cn.anlan.reporting.ledger.Commitment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One organisation's answer to one report that it owes.
@Entity
class Submission {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID commitmentId;
    private UUID organizationId;
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    private String narrative;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> figures;

    private boolean nothingToReport;
    private @Nullable OffsetDateTime submittedAt;
    private boolean onTime;
    private @Nullable String returnReason;
    private OffsetDateTime createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(UUID id, Commitment commitment, SubmissionContent content, OffsetDateTime now) {
        this.id = id;
        this.commitmentId = commitment.id();
        this.organizationId = commitment.content().organizationId();
        this.campaignId = Objects.requireNonNull(commitment.content().campaignId());
        this.state = SubmissionState.DRAFT;
        this.narrative = content.narrative();
        this.figures = content.figures();
        this.nothingToReport = content.nothingToReport();
        this.createdAt = now;
    }

    void revise(SubmissionContent content) {
        take(SubmissionStep.REVISE);
        narrative = content.narrative();
        figures = content.figures();
        nothingToReport = content.nothingToReport();
    }

    /// Hands it in towards the commitment. What counts from now on is this time, also when it was handed in before.
    void submit(Commitment commitment, OffsetDateTime now) {
        take(SubmissionStep.SUBMIT);
        if (content().isEmpty()) {
            throw ProblemException.of(ReportingProblem.SUBMISSION_EMPTY);
        }
        submittedAt = now;
        onTime = commitment.isMetAt(now);
        returnReason = null;
    }

    /// Sends it back as perfunctory or incomplete.
    void sendBack(String reason) {
        take(SubmissionStep.RETURN);
        returnReason = reason;
    }

    void accept() {
        take(SubmissionStep.ACCEPT);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID commitmentId() {
        return commitmentId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID campaignId() {
        return campaignId;
    }

    SubmissionState state() {
        return state;
    }

    SubmissionContent content() {
        return new SubmissionContent(narrative, figures, nothingToReport);
    }

    @Nullable
    OffsetDateTime submittedAt() {
        return submittedAt;
    }

    boolean onTime() {
        return onTime;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    private void take(SubmissionStep step) {
        state = step.from(state).orElseThrow(() -> ProblemException.of(CommonProblem.STATE_CONFLICT));
    }
}
