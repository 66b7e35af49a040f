package cn.anlan.campaign.quota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class QuotaRepository implements PanacheRepositoryBase<Quota, UUID> {

    /// The quotas towards which an activity of that day counts: those of its counter, and those without counters.
    List<Quota> countingOn(
            UUID enrolmentId, Collection<UUID> requirementIds, @Nullable String counterKey, LocalDate heldOn) {
        return list("""
                enrolmentId = ?1 and requirementId in ?2 and (counterKey is null or counterKey = ?3)
                and periodStart <= ?4 and periodEnd >= ?4
                """, enrolmentId, requirementIds, counterKey == null ? "" : counterKey, heldOn);
    }
}
