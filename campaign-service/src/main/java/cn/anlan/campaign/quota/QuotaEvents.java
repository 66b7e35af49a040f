package cn.anlan.campaign.quota;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.messaging.EventFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Quotas as others learn of them: commitments.
@ApplicationScoped
class QuotaEvents {

    private static final String SERVICE = "campaign-service";
    private static final String SUBJECT = "REQUIREMENT";

    private final EventFactory events;

    QuotaEvents(EventFactory events) {
        this.events = events;
    }

    Event<CommitmentChanged> opened(QuotaTerms terms) {
        return event(terms, Quota.FIRST_VERSION, 0, CommitmentState.OPEN, null);
    }

    Event<CommitmentChanged> counted(Quota quota) {
        return event(quota.terms(), quota.version(), quota.quantityDone(), quota.state(), quota.fulfilledAt());
    }

    private Event<CommitmentChanged> event(
            QuotaTerms terms,
            long version,
            int quantityDone,
            CommitmentState state,
            @Nullable OffsetDateTime fulfilledAt) {
        return events.of(
                EventTypes.COMMITMENT_CHANGED,
                terms.id(),
                version,
                new CommitmentChanged(
                        terms.id(),
                        SERVICE,
                        CommitmentKind.ACTIVITY_QUOTA,
                        terms.organizationId(),
                        SUBJECT,
                        terms.requirementId(),
                        terms.title(),
                        terms.campaignId(),
                        terms.requirementId(),
                        terms.counterKey(),
                        terms.periodStart(),
                        terms.periodEnd(),
                        terms.dueAt(),
                        terms.quantityDue(),
                        quantityDone,
                        state,
                        fulfilledAt));
    }
}
