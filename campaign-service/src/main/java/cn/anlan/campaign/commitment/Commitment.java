package cn.anlan.campaign.commitment;

import cn.anlan.events.commitment.CommitmentState;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation's duty to do one thing by one time, as it stands. Commitments are opened in sets, see
/// [OpenCommitments]; here is what may become of one. Every change gives the commitment as it is then; what
/// changes nothing gives the same.
///
/// @param quantityDue how many are owed; at least 1
/// @param fulfilledAt when the last one owed was *recorded*: a lecture that was held in time and reported late was not
///     known to be held, and nobody gains by dating it back
/// @param version grows by one with every change that is stored
public record Commitment(
        CommitmentTerms terms,
        int quantityDue,
        Done done,
        CommitmentState state,
        @Nullable OffsetDateTime fulfilledAt,
        @Nullable CancelReason cancelledBecause,
        long version) {

    static final long FIRST_VERSION = 1;

    /// As it is planned.
    static Commitment open(CommitmentTerms terms, int quantityDue) {
        return new Commitment(terms, quantityDue, new Done(0, 0), CommitmentState.OPEN, null, null, FIRST_VERSION);
    }

    public UUID id() {
        return terms.id();
    }

    /// As much is done as the records say. What counts no more opens the duty again.
    Commitment settle(Done counted, OffsetDateTime now) {
        return with(quantityDue, counted).judged(now);
    }

    /// So many are owed, because so many hold a post; nobody owes nothing.
    Commitment owe(int quantity, OffsetDateTime now) {
        if (quantity == 0) {
            return cancel(CancelReason.NOTHING_DUE);
        }
        return with(quantity, done).restore(CancelReason.NOTHING_DUE, now).judged(now);
    }

    /// It is asked so now, by the campaign as it was amended, or of a unit that takes part again.
    Commitment ask(CommitmentSlot slot, OffsetDateTime now) {
        var asked = slot.terms(terms.id(), terms.enrolmentId(), terms.campaignId(), terms.organizationId());
        int quantity = isOwedPerHead() ? quantityDue : slot.quantity();
        return new Commitment(asked, quantity, done, state, fulfilledAt, cancelledBecause, version)
                .restore(CancelReason.NOT_ASKED, now)
                .restore(CancelReason.LEFT, now)
                .judged(now);
    }

    /// Its campaign was called off: it is not owed any more, and what was done for it counts for no campaign above,
    /// which asks for it again.
    Commitment callOff() {
        return cancel(CancelReason.NOT_ASKED).alone();
    }

    /// The organisation no longer takes part in the campaign, and this is still to come. Where it was done ahead it
    /// counts for no campaign above, which asks for it again.
    Commitment leave() {
        return cancel(CancelReason.LEFT).alone();
    }

    private Commitment alone() {
        return new Commitment(terms.alone(), quantityDue, done, state, fulfilledAt, cancelledBecause, version);
    }

    private boolean isOwedPerHead() {
        return switch (terms.kind()) {
            case TRAINING, INDICATOR -> true;
            default -> false;
        };
    }

    /// Releases from what is still to be done.
    Commitment waive() {
        return state == CommitmentState.OPEN ? as(CommitmentState.WAIVED, null, null) : this;
    }

    /// Takes the release back.
    Commitment unwaive(OffsetDateTime now) {
        return state == CommitmentState.WAIVED ? reopened(now) : this;
    }

    /// Its ground fell away. What was fulfilled stays so.
    Commitment cancel(CancelReason reason) {
        return switch (state) {
            case OPEN, WAIVED -> as(CommitmentState.CANCELLED, null, reason);
            case FULFILLED, CANCELLED -> this;
        };
    }

    /// Its ground is there again.
    Commitment restore(CancelReason reason, OffsetDateTime now) {
        return cancelledBecause == reason ? reopened(now) : this;
    }

    private Commitment reopened(OffsetDateTime now) {
        return as(CommitmentState.OPEN, null, null).judged(now);
    }

    private Commitment judged(OffsetDateTime now) {
        boolean isEnough = done.quantity() >= quantityDue;
        return switch (state) {
            case OPEN -> isEnough ? as(CommitmentState.FULFILLED, now, null) : this;
            case FULFILLED -> isEnough ? this : as(CommitmentState.OPEN, null, null);
            case WAIVED, CANCELLED -> this;
        };
    }

    private Commitment with(int quantity, Done counted) {
        return new Commitment(terms, quantity, counted, state, fulfilledAt, cancelledBecause, version);
    }

    private Commitment as(
            CommitmentState next, @Nullable OffsetDateTime nextFulfilledAt, @Nullable CancelReason reason) {
        return new Commitment(terms, quantityDue, done, next, nextFulfilledAt, reason, version);
    }

    /// The same, once it is stored again.
    Commitment stored() {
        return new Commitment(terms, quantityDue, done, state, fulfilledAt, cancelledBecause, version + 1);
    }
}
