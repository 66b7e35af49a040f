package cn.anlan.campaign.organizationimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Runs imports, one at a time in each instance, until none is left. An import commits with all its effects, or leaves
/// its file to be taken up again: by this instance, or by another when this one is gone.
@ApplicationScoped
class RunImportsJob {

    private static final Logger LOG = Logger.getLogger(RunImportsJob.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 3;

    private final OrganizationImports imports;
    private final ImportOrganizations importOrganizations;
    private final ReentrantLock running = new ReentrantLock();

    RunImportsJob(OrganizationImports imports, ImportOrganizations importOrganizations) {
        this.imports = imports;
        this.importOrganizations = importOrganizations;
    }

    /// On a thread that knows nothing of the request: its context ends while the import goes on.
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportRequested requested) {
        Thread.ofVirtual().name("organization-import").start(this::run);
    }

    /// What nobody woke us for: files that an instance left when it died.
    @Scheduled(
            identity = "run-organization-imports",
            every = "${anlan.campaign.import-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        if (!running.tryLock()) {
            return;
        }
        try {
            boolean more;
            do {
                more = runNext();
            } while (more);
        } catch (RuntimeException brokenOff) {
            LOG.warn("Imports are tried again later", brokenOff);
        } finally {
            running.unlock();
        }
    }

    private boolean runNext() {
        var taken = new AtomicReference<UUID>();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(LONGEST.toSeconds()))
                    .call(() -> {
                        var next = imports.takeNext();
                        next.ifPresent(found -> taken.set(found.order().id()));
                        next.ifPresent(this::run);
                        return next.isPresent();
                    });
        } catch (RuntimeException brokenOff) {
            var id = taken.get();
            if (id != null) {
                LOG.errorf(brokenOff, "The import %s broke off", id);
                imports.brokeOff(id, ImportFailure.of(brokenOff));
            }
            throw brokenOff;
        }
    }

    private void run(OrganizationImport next) {
        var order = next.order();
        if (imports.begin(order.id()) > MOST_ATTEMPTS) {
            imports.giveUp(order.id());
        } else {
            importOrganizations.run(order);
        }
    }
}
