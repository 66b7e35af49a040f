package cn.anlan.campaign.organizationchange;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Lets planned changes take effect when their day comes, in the order of their days. What the tree does not allow any
/// more fails, and says why.
@ApplicationScoped
class ApplyDueChangesJob {

    private static final Logger LOG = Logger.getLogger(ApplyDueChangesJob.class);

    private final OrganizationChanges changes;
    private final ApplyChange applyChange;
    private final AuditLog audit;
    private final Clock clock;

    ApplyDueChangesJob(OrganizationChanges changes, ApplyChange applyChange, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.applyChange = applyChange;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            identity = "apply-organization-changes",
            every = "${anlan.campaign.calendar-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        boolean more;
        do {
            more = runNext(LocalDate.now(clock));
        } while (more);
    }

    private boolean runNext(LocalDate today) {
        var attempt = new Attempt();
        try {
            QuarkusTransaction.requiringNew().run(() -> attempt.run(today));
        } catch (ProblemException refused) {
            QuarkusTransaction.requiringNew().run(() -> fail(attempt.id().orElseThrow(), refused));
        }
        return attempt.id().isPresent();
    }

    private void fail(UUID id, ProblemException refused) {
        var failed = changes.find(id).orElseThrow().failed(refused.code().code());
        changes.save(failed);
        audit.record(
                "organization.change.fail",
                "organization",
                failed.organizationId(),
                Map.of("change", id, "problem", refused.code().code()));
        LOG.warnf(
                "The change %s of the tree could not take effect: %s",
                id, refused.code().code());
    }

    /// Remembers which change it took, also when it breaks off.
    private final class Attempt {
        private Optional<OrganizationChange> taken = Optional.empty();

        void run(LocalDate today) {
            taken = changes.takeDue(today);
            taken.ifPresent(change -> {
                applyChange.apply(change);
                changes.save(change.effective());
                audit.record(
                        "organization.change.effect",
                        "organization",
                        change.organizationId(),
                        Map.of("change", change.id()));
            });
        }

        Optional<UUID> id() {
            return taken.map(OrganizationChange::id);
        }
    }
}
