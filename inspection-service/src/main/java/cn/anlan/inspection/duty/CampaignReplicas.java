package cn.anlan.inspection.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CampaignReplicas implements PanacheRepositoryBase<CampaignReplica, UUID> {

    /// Lets enrolments of one campaign be handled side by side, but never beside the campaign itself: each would miss
    /// the other, and nobody would owe anything.
    void shareLock(UUID campaignId) {
        lock("select pg_advisory_xact_lock_shared(:key)", campaignId);
    }

    void exclusiveLock(UUID campaignId) {
        lock("select pg_advisory_xact_lock(:key)", campaignId);
    }

    List<UUID> running() {
        return getEntityManager()
                .createQuery(
                        "select c.id from CampaignReplica c where not c.cancelled and not c.archived order by c.id",
                        UUID.class)
                .getResultList();
    }

    private void lock(String sql, UUID campaignId) {
        getEntityManager()
                .createNativeQuery(sql, Object.class)
                .setParameter("key", campaignId.getMostSignificantBits() ^ campaignId.getLeastSignificantBits())
                .getSingleResult();
    }
}
