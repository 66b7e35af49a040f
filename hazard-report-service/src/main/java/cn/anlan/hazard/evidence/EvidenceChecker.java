package cn.anlan.hazard.evidence;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Checks what was received, one file after another: a picture takes its memory while it is decoded. Looks when it is
/// told to, and now and then by itself, for what another process left.
@Singleton
@Startup
public final class EvidenceChecker {

    private static final Logger LOG = Logger.getLogger(EvidenceChecker.class);
    private static final long LOOK_EVERY_SECONDS = 5;

    private final CheckEvidence checkEvidence;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;

    EvidenceChecker(CheckEvidence checkEvidence) {
        this.checkEvidence = checkEvidence;
        this.thread = Thread.ofPlatform().name("evidence-checker").daemon().start(this::run);
    }

    /// A file may be waiting.
    public void wake() {
        signal.release();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                signal.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                signal.drainPermits();
                checkAll();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void checkAll() {
        try {
            boolean more;
            do {
                more = checkEvidence.next();
            } while (more);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            // The file keeps its lease, and is tried again when that ends; a hostile one must not end the checking of
            // all.
            LOG.warn("Evidence could not be checked; it is tried again later", failure);
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
