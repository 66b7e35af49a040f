package cn.anlan.hazard.receipt;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.sealing.BlindIndex;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Hashes and checks secrets, a few at a time: each takes its memory while it runs. What is hashed is not the
/// secret but its keyed digest, so that nobody can try secrets against a database without its keys.
@Singleton
final class SecretHasher {

    private static final String FIELD = "receipt-secret";
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final BlindIndex index;
    private final HazardConfig.Receipts cost;
    private final Semaphore running;
    private final String decoy;

    SecretHasher(BlindIndex index, HazardConfig config) {
        this.index = index;
        cost = config.receipts();
        running = new Semaphore(cost.concurrent(), true);
        decoy = hash(ReceiptSecret.generate());
    }

    String hash(ReceiptSecret secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] keyed = index.of(FIELD, secret.digits());
        return inTurn(() ->
                SecretHash.of(keyed, cost.memoryKib(), cost.iterations(), salt).encoded());
    }

    boolean matches(ReceiptSecret secret, String encodedHash) {
        SecretHash hash = SecretHash.decode(encodedHash);
        boolean matches = false;
        for (byte[] keyed : index.candidates(FIELD, secret.digits())) {
            matches |= inTurn(() -> hash.matches(keyed));
        }
        return matches;
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
