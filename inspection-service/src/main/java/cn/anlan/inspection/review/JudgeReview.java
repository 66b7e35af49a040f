package cn.anlan.inspection.review;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.china.time.Deadline;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.inspection.checklist.Checklist;
import cn.anlan.inspection.checklist.ChecklistLibrary;
import cn.anlan.inspection.commitment.CommitmentBook;
import cn.anlan.inspection.duty.ArchivedCampaigns;
import cn.anlan.inspection.finding.NewFinding;
import cn.anlan.inspection.finding.OpenFinding;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Submits self-reviews, accepts them or sends them back. What they find goes to the ledger when they are submitted.
@ApplicationScoped
@Transactional
class JudgeReview {

    private final ReviewRepository reviews;
    private final ChecklistLibrary checklists;
    private final OrganizationScope scope;
    private final ArchivedCampaigns archived;
    private final CurrentActor actor;
    private final OpenFinding openFinding;
    private final CommitmentBook commitments;
    private final ReviewEvents events;
    private final Clock clock;

    JudgeReview(
            ReviewRepository reviews,
            ChecklistLibrary checklists,
            OrganizationScope scope,
            ArchivedCampaigns archived,
            CurrentActor actor,
            OpenFinding openFinding,
            CommitmentBook commitments,
            ReviewEvents events,
            Clock clock) {
        this.reviews = reviews;
        this.checklists = checklists;
        this.scope = scope;
        this.archived = archived;
        this.actor = actor;
        this.openFinding = openFinding;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
    }

    ReviewView submit(UUID id, Language language) {
        SelfReview review = lock(id);
        Checklist checklist = checklists
                .find(review.checklistKey())
                .orElseThrow(() -> new IllegalStateException("no checklist " + review.checklistKey()));
        Instant now = now();
        review.submit(checklist, actor.get().subject(), now);
        review.countFindings(openFindings(review));
        if (review.campaignId() != null) {
            commitments
                    .fulfilReview(review.campaignId(), review.organizationId(), review.checklistKey(), now)
                    .ifPresent(review::fulfils);
        }
        events.changed(review, "submit");
        return ReviewView.of(review, language);
    }

    ReviewView sendBack(UUID id, String reason, Language language) {
        SelfReview review = lock(id);
        review.sendBack(reason, actor.get().subject(), now());
        if (review.commitmentId() != null) {
            commitments.reopen(review.commitmentId());
            review.fulfils(null);
        }
        events.changed(review, "return");
        return ReviewView.of(review, language);
    }

    ReviewView accept(UUID id, Language language) {
        SelfReview review = lock(id);
        review.accept(actor.get().subject(), now());
        events.changed(review, "accept");
        return ReviewView.of(review, language);
    }

    /// Each check point opens one finding, however often the review is sent back and submitted again.
    private int openFindings(SelfReview review) {
        int opened = 0;
        for (Map.Entry<String, Answer> entry : review.answers().entrySet()) {
            Answer answer = entry.getValue();
            if (answer.result().isProblem() && openFinding.open(finding(review, entry.getKey(), answer))) {
                opened++;
            }
        }
        return opened;
    }

    private static NewFinding finding(SelfReview review, String checkPoint, Answer answer) {
        return new NewFinding(
                FindingSource.SELF_REVIEW,
                review.id(),
                checkPoint,
                review.organizationId(),
                review.campaignId(),
                HazardGrade.GENERAL,
                Objects.requireNonNull(answer.problem()),
                answer.deadline() == null
                        ? null
                        : Deadline.endOf(answer.deadline()).at().toInstant());
    }

    private SelfReview lock(UUID id) {
        SelfReview review = reviews.lock(id).orElseThrow(ProblemException::notFound);
        scope.require(review.organizationId());
        archived.refuse(review.campaignId());
        return review;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
