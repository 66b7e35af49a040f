package cn.anlan.inspection.review;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Saves what became of a self-review, publishes it and keeps who did it.
@ApplicationScoped
class ReviewEvents {

    private final ReviewRepository reviews;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;

    ReviewEvents(ReviewRepository reviews, EventFactory events, Outbox outbox, AuditLog audit) {
        this.reviews = reviews;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    void changed(SelfReview review, String action) {
        // The version that is published is the one that is stored.
        reviews.flush();
        outbox.append(events.of(EventTypes.REVIEW_CHANGED, review.id(), review.number(), review.published()));
        audit.record(
                "self-review." + action,
                "self-review",
                review.id(),
                Map.of("state", review.state().name(), "version", review.number()));
    }
}
