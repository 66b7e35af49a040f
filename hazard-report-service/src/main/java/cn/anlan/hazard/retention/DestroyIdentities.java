package cn.anlan.hazard.retention;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.vault.SealedIdentities;
import cn.anlan.messaging.ActorSupplier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Destroys the keys of cases whose retention is over: enters them into the register, destroys, completes the entries.
/// Whatever interrupts it, the next run goes on from the register.
@ApplicationScoped
class DestroyIdentities {

    private static final Logger LOG = Logger.getLogger(DestroyIdentities.class);
    private static final int BATCH = 500;

    private final DeletionRegister register;
    private final SealedIdentities identities;
    private final AuditLog audit;
    private final ActorSupplier actors;
    private final int retentionDays;
    private final Clock clock;

    DestroyIdentities(
            DeletionRegister register,
            SealedIdentities identities,
            AuditLog audit,
            ActorSupplier actors,
            HazardConfig config,
            Clock clock) {
        this.register = register;
        this.identities = identities;
        this.audit = audit;
        this.actors = actors;
        this.retentionDays = config.vault().retentionDays();
        this.clock = clock;
    }

    @Scheduled(
            identity = "destroy-identities",
            cron = "${anlan.hazard.vault.retention-cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void everyNight() {
        int destroyed = run(null);
        if (destroyed > 0) {
            LOG.infof("Destroyed the keys of %d cases at the end of their retention", destroyed);
        }
    }

    /// Reports closed before this have had their time.
    OffsetDateTime closedBefore() {
        return OffsetDateTime.now(clock).minusDays(retentionDays);
    }

    /// What a run would destroy now.
    List<DeletionRegister.Due> preview(@Nullable UUID viewer, int limit) {
        return register.due(viewer, closedBefore(), limit);
    }

    /// @param viewer whose scope it is about; none for the whole installation
    /// @return how many cases were destroyed
    int run(@Nullable UUID viewer) {
        int destroyed = 0;
        int ordered;
        do {
            ordered = QuarkusTransaction.requiringNew()
                    .call(() -> register.order(
                            viewer, closedBefore(), retentionDays, actors.actor(), OffsetDateTime.now(clock), BATCH));
            destroyed += destroyUnfinished();
        } while (ordered == BATCH);
        return destroyed;
    }

    private int destroyUnfinished() {
        int destroyed = 0;
        List<UUID> batch = register.unfinished(BATCH);
        while (!batch.isEmpty()) {
            List<UUID> reports = batch;
            identities.destroy(reports);
            QuarkusTransaction.requiringNew().run(() -> {
                register.completed(reports, OffsetDateTime.now(clock));
                reports.forEach(report -> audit.record("identity.destroy", "hazard-report", report, Map.of()));
            });
            destroyed += reports.size();
            batch = register.unfinished(BATCH);
        }
        return destroyed;
    }
}
