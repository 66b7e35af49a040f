package cn.anlan.hazard.abuse;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.sealing.BlindIndex;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Work that a sender does before he is heard: a little for one telephone, a lot for one who sends thousands.
///
/// A challenge is `v1.<expiry in epoch seconds>.<bits>.<random>.<signature>`. It is solved by a number, written
/// in decimal behind a colon, for which the SHA-256 of both begins with that many zero bits. Challenges are not
/// kept: they carry our signature; a solved one is remembered until it expires, and counts once.
@Singleton
final class ProofOfWork {

    private static final Pattern FORM =
            Pattern.compile("(v1\\.(\\d{1,12})\\.(\\d{1,2})\\.[A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43}):(\\d{1,19})");

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 100_000;
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final BlindIndex index;
    private final int bits;
    private final Clock clock;
    private final Map<String, Instant> solved = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    ProofOfWork(BlindIndex index, HazardConfig config, Clock clock) {
        this(index, config.limits().proofOfWorkBits(), clock);
    }

    ProofOfWork(BlindIndex index, int bits, Clock clock) {
        this.index = index;
        this.bits = bits;
        this.clock = clock;
    }

    String challenge() {
        byte[] salt = new byte[RANDOM_BYTES];
        random.nextBytes(salt);
        String open = "v1." + clock.instant().plus(GOOD_FOR).getEpochSecond() + "." + bits + "." + base64(salt);
        return open + "." + signature(open);
    }

    /// Whether it is the solution of one of our challenges, not too late, and not used before.
    boolean accepts(@Nullable String solution) {
        Matcher parts = FORM.matcher(solution == null ? "" : solution);
        if (!parts.matches()) {
            return false;
        }
        Instant expiry = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        boolean ours = MessageDigest.isEqual(ascii(signature(parts.group(1))), ascii(parts.group(4)));
        return ours
                && expiry.isAfter(clock.instant())
                && zeroBits(sha256(ascii(parts.group()))) >= Integer.parseInt(parts.group(3))
                && isFirst(parts.group(1), expiry);
    }

    private synchronized boolean isFirst(String challenge, Instant expiry) {
        solved.values().removeIf(old -> old.isBefore(clock.instant()));
        return solved.putIfAbsent(challenge, expiry) == null;
    }

    static int zeroBits(byte[] digest) {
        int bits = 0;
        for (byte next : digest) {
            if (next != 0) {
                return bits + Integer.numberOfLeadingZeros(next & 0xFF) - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }

    static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String signature(String open) {
        return base64(index.of("proof of work", open));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
