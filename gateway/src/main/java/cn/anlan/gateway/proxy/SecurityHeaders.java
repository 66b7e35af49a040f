package cn.anlan.gateway.proxy;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/// What tells browsers to do as little as possible with an answer. A service that said so itself is not overruled.
public final class SecurityHeaders {

    private static final CharSequence NO_SNIFFING = AsciiString.cached("x-content-type-options");
    private static final CharSequence POLICY = AsciiString.cached("content-security-policy");
    private static final CharSequence REFERRER = AsciiString.cached("referrer-policy");
    private static final CharSequence STRICT_TRANSPORT = AsciiString.cached("strict-transport-security");

    private static final CharSequence NOSNIFF = AsciiString.cached("nosniff");
    private static final CharSequence NOTHING = AsciiString.cached("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence NO_REFERRER = AsciiString.cached("no-referrer");
    private static final CharSequence A_YEAR = AsciiString.cached("max-age=31536000; includeSubDomains");
    private static final CharSequence NO_STORE = AsciiString.cached("no-store");

    private SecurityHeaders() {}

    /// @param encrypted whether the client came by TLS
    public static void add(MultiMap headers, boolean encrypted) {
        headers.set(NO_SNIFFING, NOSNIFF);
        headers.set(REFERRER, NO_REFERRER);
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NOTHING);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (encrypted) {
            headers.set(STRICT_TRANSPORT, A_YEAR);
        }
    }
}
