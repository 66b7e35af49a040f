package cn.anlan.hazard.upload;

import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.hazard.evidence.EvidenceFiles;
import cn.anlan.hazard.evidence.EvidencePart;
import cn.anlan.hazard.evidence.SealedParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Forgets uploads that made no progress for too long.
@Singleton
class ExpireUploads {

    private static final int BATCH = 100;

    private final EvidenceFiles files;
    private final SealedParts sealed;
    private final Clock clock;

    ExpireUploads(EvidenceFiles files, SealedParts sealed, Clock clock) {
        this.files = files;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            identity = "expire-uploads",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int expired;
        do {
            expired = expire();
        } while (expired == BATCH);
    }

    int expire() {
        List<EvidencePart> useless = new ArrayList<>();
        int expired = QuarkusTransaction.requiringNew().call(() -> {
            List<Evidence> late = files.expired(OffsetDateTime.now(clock), BATCH);
            for (Evidence evidence : late) {
                useless.addAll(evidence.parts());
                files.delete(evidence);
            }
            return late.size();
        });
        sealed.delete(useless);
        return expired;
    }
}
