package cn.anlan.inspection.commitment;

import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens, moves, fulfils and cancels this service's commitments, and publishes each change, in the running
/// transaction.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommitmentBook {

    private final CommitmentRepository commitments;
    private final EventFactory events;
    private final Outbox outbox;
    private final String service;

    CommitmentBook(
            CommitmentRepository commitments,
            EventFactory events,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.commitments = commitments;
        this.events = events;
        this.outbox = outbox;
        this.service = service;
    }

    /// Writes the duty down. One that is open already is moved to the new time; a cancelled one is owed again; a
    /// fulfilled one stays.
    public void owe(Duty duty) {
        owe(duty, Instant.EPOCH);
    }

    /// The same where the plan is settled up to a time: what was due by then stays as it is, and nothing new is owed
    /// for then.
    public void owe(Duty duty, Instant settledUntil) {
        if (!duty.dueAt().isAfter(settledUntil)) {
            return;
        }
        Optional<Commitment> known = commitments.lock(duty.id());
        if (known.isEmpty()) {
            Commitment commitment = new Commitment(duty);
            commitments.persist(commitment);
            publish(commitment);
            return;
        }
        Commitment commitment = known.get();
        if (commitment.isDueBy(settledUntil)) {
            return;
        }
        boolean reinstated = commitment.reinstate();
        boolean moved = commitment.reschedule(duty.dueAt());
        if (reinstated || moved) {
            publish(commitment);
        }
    }

    public void fulfil(UUID id, Instant at) {
        commitments.lock(id).filter(commitment -> commitment.fulfil(at)).ifPresent(this::publish);
    }

    /// What fulfilled it did not hold.
    public void reopen(UUID id) {
        commitments.lock(id).filter(Commitment::reopen).ifPresent(this::publish);
    }

    /// Fulfils the self-review that is due first, among those that this checklist answers.
    ///
    /// @return which one; empty when none is owed
    public Optional<UUID> fulfilReview(UUID campaignId, UUID organizationId, String checklistKey, Instant at) {
        Optional<Commitment> owed = commitments
                .lockFirstOpenReview(campaignId, organizationId, checklistKey)
                .filter(commitment -> commitment.fulfil(at));
        owed.ifPresent(this::publish);
        return owed.map(Commitment::id);
    }

    /// Whether any organisation owes a self-review to the campaign.
    public boolean isReviewOwed(UUID campaignId) {
        return commitments.isReviewOpen(campaignId);
    }

    /// Whether the organisation has done a self-review for the requirement that was due then or later.
    public boolean isReviewDone(UUID campaignId, UUID requirementId, UUID organizationId, Instant dueAt) {
        return commitments.isFulfilled(campaignId, requirementId, organizationId, dueAt);
    }

    /// Ends the open self-reviews that an organisation no longer owes to a campaign.
    ///
    /// @param after those that are due by then stay
    /// @param owed those that it owes
    public void cancelReviews(UUID campaignId, UUID organizationId, Instant after, Set<UUID> owed) {
        commitments.lockOpenReviews(campaignId, organizationId, after).stream()
                .filter(commitment -> !owed.contains(commitment.id()))
                .filter(Commitment::cancel)
                .forEach(this::publish);
    }

    private void publish(Commitment commitment) {
        commitments.flush();
        outbox.append(events.of(
                EventTypes.COMMITMENT_CHANGED, commitment.id(), commitment.number(), commitment.published(service)));
    }
}
