package cn.anlan.inspection.commitment;

import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens, moves, fulfils and cancels this service's commitments, and publishes each change, in the running transaction.
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
        Optional<Commitment> known = commitments.lock(duty.id());
        if (known.isEmpty()) {
            Commitment commitment = new Commitment(duty);
            commitments.persist(commitment);
            publish(commitment);
            return;
        }
        Commitment commitment = known.get();
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

    /// Ends the open self-reviews of an organisation that has left, or whose campaign was called off.
    public void cancelReviews(UUID campaignId, UUID organizationId) {
        commitments.lockOpenReviews(campaignId, organizationId).stream()
                .filter(Commitment::cancel)
                .forEach(this::publish);
    }

    private void publish(Commitment commitment) {
        commitments.flush();
        outbox.append(events.of(
                EventTypes.COMMITMENT_CHANGED, commitment.id(), commitment.number(), commitment.published(service)));
    }
}
