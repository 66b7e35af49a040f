package cn.anlan.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Forgets kept answers when their time is over.
@Singleton
class PurgeAnswers {

    private static final Logger LOG = Logger.getLogger(PurgeAnswers.class);

    /// An hour more than promised, so that a client's clock need not be ours.
    static final Duration KEPT = Duration.ofHours(25);

    private final AnswerStore answers;

    PurgeAnswers(AnswerStore answers) {
        this.answers = answers;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            identity = "purge-idempotency-records",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            while (answers.purge(KEPT)) {
                Thread.onSpinWait();
            }
        } catch (SQLException failure) {
            LOG.warn("Kept answers could not be purged; the next run tries again", failure);
        }
    }
}
