package cn.anlan.gateway.proxy;

import io.netty.util.AsciiString;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of one request. A valid one is passed on unchanged, as the gateway records no spans of
/// its own; otherwise a sampled trace is started here.
///
/// @param traceparent the header's value
/// @param received whether it came from the client, together with whatever `tracestate` it sent
record TraceContext(String traceparent, boolean received) {

    static final CharSequence TRACEPARENT = AsciiString.cached("traceparent");
    static final CharSequence TRACESTATE = AsciiString.cached("tracestate");

    private static final int LENGTH = 55;
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    static TraceContext of(@Nullable String sent) {
        return sent != null && isValid(sent) ? new TraceContext(sent, true) : new TraceContext(start(), false);
    }

    String traceId() {
        return traceparent.substring(3, 35);
    }

    private static boolean isValid(String value) {
        return value.length() == LENGTH
                && value.startsWith("00-")
                && value.charAt(35) == '-'
                && value.charAt(52) == '-'
                && isLowerHex(value, 3, 35)
                && isLowerHex(value, 36, 52)
                && isLowerHex(value, 53, 55)
                && !value.startsWith(NO_TRACE, 3)
                && !value.startsWith(NO_SPAN, 36);
    }

    private static boolean isLowerHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String start() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        // The set bit keeps both ids from being all zeros, which would mean "none".
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
