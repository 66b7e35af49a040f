package cn.anlan.campaign.quota;

import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts an activity towards the quotas of the period in which it was held, whenever it is recorded.
@ApplicationScoped
public class CountActivity {

    private final QuotaRepository quotas;
    private final QuotaEvents events;
    private final Outbox outbox;
    private final Clock clock;

    CountActivity(QuotaRepository quotas, QuotaEvents events, Outbox outbox, Clock clock) {
        this.quotas = quotas;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param enrolmentId locked by the caller
    /// @param requirementIds those that activities of this kind count towards
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(
            UUID enrolmentId, Collection<UUID> requirementIds, @Nullable String counterKey, LocalDate heldOn) {
        if (requirementIds.isEmpty()) {
            return;
        }
        var counting = quotas.countingOn(enrolmentId, requirementIds, counterKey, heldOn);
        counting.forEach(quota -> quota.countOne(OffsetDateTime.now(clock)));
        quotas.flush();
        outbox.appendAll(counting.stream().map(events::counted).toList());
    }
}
