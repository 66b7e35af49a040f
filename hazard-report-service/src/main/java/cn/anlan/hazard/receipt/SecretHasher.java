package cn.anlan.hazard.receipt;

import cn.anlan.hazard.HazardConfig;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Hashes and checks secrets, a few at a time: each takes its memory while it runs.
@Singleton
final class SecretHasher {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final HazardConfig.Receipts cost;
    private final Semaphore running;
    private final String decoy;

    SecretHasher(HazardConfig config) {
        cost = config.receipts();
        running = new Semaphore(cost.concurrent(), true);
        decoy = hash(ReceiptSecret.generate());
    }

    String hash(ReceiptSecret secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() ->
                SecretHash.of(secret, cost.memoryKib(), cost.iterations(), salt).encoded());
    }

    boolean matches(ReceiptSecret secret, String encodedHash) {
        SecretHash hash = SecretHash.decode(encodedHash);
        return inTurn(() -> hash.matches(secret));
    }

    /// A hash of a secret that nobody knows: checked where there is nothing to check, to take the same time.
    String decoy() {
        return decoy;
    }

    private <T> T inTurn(Supplier<T> work) {
        running.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
