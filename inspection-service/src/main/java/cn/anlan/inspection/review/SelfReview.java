package cn.anlan.inspection.review;

import cn.anlan.events.review.ReviewChanged;
import cn.anlan.inspection.InspectionProblem;
import cn.anlan.inspection.checklist.Checklist;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation's self-review (对照检查) against one version of a checklist.
@Entity
@Table(name = "self_review")
class SelfReview {

    @Id
    private UUID id;

    private @Nullable UUID campaignId;
    private UUID organizationId;
    private String checklistKey;
    private int checklistVersion;

    @Enumerated(EnumType.STRING)
    private ReviewStatus state;

    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant judgedAt;
    private @Nullable String judgedBy;
    private @Nullable String returnReason;
    private @Nullable UUID commitmentId;
    private int findingsOpened;

    @ElementCollection
    @CollectionTable(name = "self_review_answer", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "check_point")
    private Map<String, Answer> answers = new HashMap<>();

    @Version
    private long version;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected SelfReview() {}

    SelfReview(UUID id, @Nullable UUID campaignId, UUID organizationId, Checklist checklist, Instant createdAt) {
        this.id = id;
        this.campaignId = campaignId;
        this.organizationId = organizationId;
        checklistKey = checklist.key();
        checklistVersion = checklist.version();
        state = ReviewStatus.DRAFT;
        this.createdAt = createdAt;
    }

    void answer(String checkPoint, Answer answer) {
        state = state.after(ReviewStep.ANSWER);
        answers.put(checkPoint, answer);
    }

    /// @throws ProblemException `review-incomplete`, naming the check points that have no answer
    void submit(Checklist checklist, String actor, Instant at) {
        ReviewStatus next = state.after(ReviewStep.SUBMIT);
        List<FieldError> missing = checklist
                .checkPoints()
                .filter(point -> !answers.containsKey(point.id()))
                .map(point ->
                        FieldError.of("/answers/" + point.id(), "missing", "检查要点尚未填写", "the check point has no answer"))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.of(InspectionProblem.REVIEW_INCOMPLETE).withErrors(missing);
        }
        state = next;
        submittedAt = at;
        submittedBy = actor;
        judgedAt = null;
        judgedBy = null;
        returnReason = null;
    }

    void countFindings(int opened) {
        findingsOpened += opened;
    }

    /// Remembers which commitment this review has fulfilled.
    void fulfils(@Nullable UUID commitmentId) {
        this.commitmentId = commitmentId;
    }

    /// Sends a perfunctory review back.
    void sendBack(String reason, String actor, Instant at) {
        judge(ReviewStep.RETURN, actor, at);
        returnReason = reason;
    }

    void accept(String actor, Instant at) {
        judge(ReviewStep.ACCEPT, actor, at);
    }

    ReviewChanged published() {
        return new ReviewChanged(
                id,
                campaignId,
                organizationId,
                checklistKey,
                checklistVersion,
                state.published(),
                count(AnswerResult.CONFORMING),
                count(AnswerResult.PARTLY),
                count(AnswerResult.NOT_CONFORMING),
                count(AnswerResult.NOT_APPLICABLE),
                findingsOpened);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String checklistKey() {
        return checklistKey;
    }

    int checklistVersion() {
        return checklistVersion;
    }

    ReviewStatus state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    UUID commitmentId() {
        return commitmentId;
    }

    int findingsOpened() {
        return findingsOpened;
    }

    /// In the order of the checklist.
    Map<String, Answer> answers() {
        return new TreeMap<>(answers);
    }

    /// Grows with every change; the first is 1.
    long number() {
        return version + 1;
    }

    private void judge(ReviewStep step, String actor, Instant at) {
        ReviewStatus next = state.after(step);
        if (actor.equals(submittedBy)) {
            throw ProblemException.of(InspectionProblem.JUDGE_IS_SUBMITTER);
        }
        state = next;
        judgedAt = at;
        judgedBy = actor;
    }

    private int count(AnswerResult result) {
        return (int) answers.values().stream()
                .filter(answer -> answer.result() == result)
                .count();
    }
}
