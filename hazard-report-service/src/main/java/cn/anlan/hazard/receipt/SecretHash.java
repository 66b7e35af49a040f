package cn.anlan.hazard.receipt;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash with its salt and cost, so that the cost can be raised while older hashes stay valid.
record SecretHash(int memoryKib, int iterations, byte[] salt, byte[] hash) {

    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final Pattern ENCODED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static SecretHash of(byte[] secret, int memoryKib, int iterations, byte[] salt) {
        return new SecretHash(memoryKib, iterations, salt, compute(secret, memoryKib, iterations, salt));
    }

    static SecretHash decode(String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        return new SecretHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Base64.getDecoder().decode(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)));
    }

    /// In the PHC string format.
    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib, iterations, PARALLELISM, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    boolean matches(byte[] secret) {
        return MessageDigest.isEqual(hash, compute(secret, memoryKib, iterations, salt));
    }

    private static byte[] compute(byte[] secret, int memoryKib, int iterations, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(PARALLELISM)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes(secret, hash);
        return hash;
    }
}
