package cn.anlan.campaign.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts an activity towards the commitments of the period in which it was held, whenever it is recorded: towards
/// those
/// of its counter, and those without counters.
@ApplicationScoped
public class CountActivity {

    private final SettleCommitments settle;

    CountActivity(SettleCommitments settle) {
        this.settle = settle;
    }

    /// @param enrolmentId locked by the caller
    /// @param requirementIds those that activities of this kind count towards
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(
            UUID enrolmentId, Collection<UUID> requirementIds, @Nullable String counterKey, LocalDate heldOn) {
        Map<UUID, Done> counted = new HashMap<>();
        for (var commitment : settle.on(enrolmentId, requirementIds, heldOn)) {
            var counter = commitment.terms().counterKey();
            if (counter == null || counter.equals(counterKey)) {
                var done = commitment.done();
                counted.put(commitment.id(), new Done(done.quantity() + 1, done.verified()));
            }
        }
        settle.done(counted);
    }
}
