package cn.anlan.campaign.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

/// Brings commitments in line with what records say of them: the one door for the features that keep those records.
/// Only what changed is stored and published, so settling twice is settling once.
///
/// Whoever counts from records locks first, with [#on] or [#of], and counts then: what another one recorded meanwhile
/// is seen, or waits.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettleCommitments {

    private final CommitmentTable table;
    private final ChangeCommitments changes;
    private final Clock clock;

    SettleCommitments(CommitmentTable table, ChangeCommitments changes, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
    }

    /// Locks the commitments of an enrolment towards which what is done on that day may count.
    ///
    /// @param enrolmentId planned already
    public List<Commitment> on(UUID enrolmentId, Collection<UUID> requirementIds, LocalDate day) {
        return table.lockOn(enrolmentId, requirementIds, day);
    }

    /// Locks all commitments of an enrolment to these requirements.
    public List<Commitment> of(UUID enrolmentId, Collection<UUID> requirementIds) {
        return table.lockOf(enrolmentId, requirementIds);
    }

    /// So much is done; a commitment is fulfilled or open again accordingly.
    ///
    /// @param doneById what the records say of each commitment
    public void done(Map<UUID, Done> doneById) {
        var now = OffsetDateTime.now(clock);
        change(doneById, (commitment, done) -> commitment.settle(done, now));
    }

    /// So many are owed, e.g. one per head. With 0 there is nothing to do, and the commitment is cancelled until there
    /// is.
    ///
    /// @param quantityById how many are owed by each commitment
    public void due(Map<UUID, Integer> quantityById) {
        var now = OffsetDateTime.now(clock);
        change(quantityById, (commitment, quantity) -> commitment.owe(quantity, now));
    }

    /// Releases from what is still open.
    public void waive(Collection<UUID> ids) {
        changes.change(table.lock(ids), Commitment::waive);
    }

    /// Takes releases back.
    public void unwaive(Collection<UUID> ids) {
        var now = OffsetDateTime.now(clock);
        changes.change(table.lock(ids), commitment -> commitment.unwaive(now));
    }

    private <T> void change(Map<UUID, T> valueById, BiFunction<Commitment, T, Commitment> change) {
        changes.change(
                table.lock(valueById.keySet()),
                before -> change.apply(before, Objects.requireNonNull(valueById.get(before.id()))));
    }
}
