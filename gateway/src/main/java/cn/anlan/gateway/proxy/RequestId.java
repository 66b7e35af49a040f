package cn.anlan.gateway.proxy;

import io.netty.util.AsciiString;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The name of one request in logs and answers: the client's own if it is sane, else a UUIDv7.
final class RequestId {

    static final CharSequence HEADER = AsciiString.cached("x-request-id");

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private RequestId() {}

    static String of(@Nullable String sent) {
        return sent != null && isSane(sent) ? sent : next();
    }

    private static boolean isSane(String id) {
        if (id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Nothing is secured by this id, so a fast generator without a lock is enough.
    private static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
