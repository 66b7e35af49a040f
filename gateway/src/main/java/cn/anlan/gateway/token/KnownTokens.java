package cn.anlan.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

/// Tokens that were verified a short while ago, by their SHA-256 digest: a signature costs a hundred digests. Holds no
/// token itself. An entry ends when its token does, after a short time at most, and with any change of the keys.
final class KnownTokens {

    private final Cache<ByteBuffer, Instant> endings;

    KnownTokens(int size, Duration age) {
        endings = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(age)
                .executor(Runnable::run)
                .build();
    }

    boolean holds(ByteBuffer digest, Instant now) {
        Instant end = endings.getIfPresent(digest);
        return end != null && now.isBefore(end);
    }

    void remember(ByteBuffer digest, Instant end) {
        endings.put(digest, end);
    }

    void forgetAll() {
        endings.invalidateAll();
    }

    static ByteBuffer digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).asReadOnlyBuffer();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
