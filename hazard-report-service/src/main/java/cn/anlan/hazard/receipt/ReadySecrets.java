package cn.anlan.hazard.receipt;

import cn.anlan.hazard.HazardConfig;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Secrets whose hashes were made ahead of the reports that want them. So a transaction that takes a report in does not
/// wait for a slow hash, and a rush of reports is served from what quiet minutes have laid by.
@Singleton
@Startup
final class ReadySecrets {

    private final SecretHasher hasher;
    private final BlockingQueue<Hashed> ready;
    private final Thread maker;

    ReadySecrets(SecretHasher hasher, HazardConfig config) {
        this.hasher = hasher;
        this.ready = new ArrayBlockingQueue<>(config.receipts().ready());
        this.maker = Thread.ofPlatform().name("receipt-secrets").daemon().start(this::makeAhead);
    }

    /// A secret that nobody has yet, with its hash.
    record Hashed(ReceiptSecret secret, String hash) {}

    Hashed take() {
        Hashed hashed = ready.poll();
        return hashed == null ? make() : hashed;
    }

    private void makeAhead() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ready.put(make());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Hashed make() {
        ReceiptSecret secret = ReceiptSecret.generate();
        return new Hashed(secret, hasher.hash(secret));
    }

    @PreDestroy
    void stop() {
        maker.interrupt();
    }
}
