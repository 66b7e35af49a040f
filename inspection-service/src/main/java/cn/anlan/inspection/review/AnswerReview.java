package cn.anlan.inspection.review;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.inspection.InspectionProblem;
import cn.anlan.inspection.checklist.Checklist;
import cn.anlan.inspection.checklist.ChecklistLibrary;
import cn.anlan.inspection.duty.ArchivedCampaigns;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Starts self-reviews and fills them in.
@ApplicationScoped
@Transactional
class AnswerReview {

    private final ReviewRepository reviews;
    private final ChecklistLibrary checklists;
    private final OrganizationScope scope;
    private final ArchivedCampaigns archived;
    private final ReviewEvents events;
    private final AuditLog audit;
    private final Clock clock;

    AnswerReview(
            ReviewRepository reviews,
            ChecklistLibrary checklists,
            OrganizationScope scope,
            ArchivedCampaigns archived,
            ReviewEvents events,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.checklists = checklists;
        this.scope = scope;
        this.archived = archived;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    ReviewView start(NewReviewRequest request, Language language) {
        scope.require(request.organizationId());
        archived.refuse(request.campaignId());
        Checklist checklist = checklists
                .find(request.checklistKey())
                .orElseThrow(() -> ProblemException.of(InspectionProblem.CHECKLIST_UNKNOWN));
        UUID id = request.id() == null ? Ids.next() : request.id();
        if (reviews.findById(id) != null) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        SelfReview review = new SelfReview(
                id,
                request.campaignId(),
                request.organizationId(),
                checklist,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        reviews.persist(review);
        events.changed(review, "start");
        return ReviewView.of(review, language);
    }

    /// @throws ProblemException `not-found` for a check point that the checklist does not have
    ReviewView answer(UUID id, String checkPoint, Answer answer, @Nullable String ifMatch, Language language) {
        SelfReview review = reviews.lock(id).orElseThrow(ProblemException::notFound);
        scope.require(review.organizationId());
        archived.refuse(review.campaignId());
        if (checklists
                .find(review.checklistKey())
                .flatMap(checklist -> checklist.checkPoint(checkPoint))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        ETags.requireMatch(ifMatch, review.number());
        review.answer(checkPoint, answer);
        reviews.flush();
        audit.record(
                "self-review.answer",
                "self-review",
                id,
                Map.of("checkPoint", checkPoint, "result", answer.result().name()));
        return ReviewView.of(review, language);
    }
}
