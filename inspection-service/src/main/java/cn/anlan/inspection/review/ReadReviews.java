package cn.anlan.inspection.review;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Shows self-reviews to those whom they concern.
@ApplicationScoped
@Transactional
class ReadReviews {

    private final ReviewRepository reviews;
    private final OrganizationScope scope;
    private final Cursors cursors;

    ReadReviews(ReviewRepository reviews, OrganizationScope scope, Cursors cursors) {
        this.reviews = reviews;
        this.scope = scope;
        this.cursors = cursors;
    }

    ReviewView get(UUID id, Language language) {
        SelfReview review = reviews.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        scope.require(review.organizationId());
        return ReviewView.of(review, language);
    }

    Page<ReviewView> list(ReviewRepository.Filter filter, PageRequest page, Language language) {
        String list = "self-reviews:" + filter;
        ReviewRepository.Position after = cursors.position(list, page)
                .map(parts -> new ReviewRepository.Position(
                        Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(null);
        List<SelfReview> rows = reviews.visibleTo(scope.viewer(), filter, after, page.rowsToRead());
        return cursors.page(
                list,
                page,
                rows,
                review -> List.of(review.createdAt().toString(), review.id().toString()),
                review -> ReviewView.of(review, language));
    }
}
