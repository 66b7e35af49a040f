package cn.anlan.gateway.proxy;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which headers cross the gateway, and which it sets itself.
final class Headers {

    private static final CharSequence FORWARDED_FOR = AsciiString.cached("x-forwarded-for");
    private static final CharSequence FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");
    private static final CharSequence FORWARDED_HOST = AsciiString.cached("x-forwarded-host");

    private static final HeaderNames HOP_BY_HOP = HeaderNames.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings");

    /// What a client must not tell a service: the gateway says it, or nobody does.
    private static final HeaderNames SAID_BY_THE_GATEWAY = HeaderNames.of(
            "Host",
            "Expect",
            "Forwarded",
            "Via",
            "X-Real-IP",
            "X-Client-IP",
            "True-Client-IP",
            "X-Original-URL",
            "X-Original-Method",
            "X-Rewrite-URL",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Request-Id",
            "traceparent",
            "tracestate");

    private static final HeaderNames TOLD_TO_NOBODY = HeaderNames.of("Server", "X-Powered-By", "X-Request-Id");

    private Headers() {}

    /// Copies what may pass from the client's request, and adds what the gateway vouches for.
    static void forward(HttpServerRequest from, MultiMap to, String requestId, TraceContext trace) {
        String connection = from.headers().get(HttpHeaders.CONNECTION);
        for (Map.Entry<String, String> header : from.headers()) {
            String name = header.getKey();
            if (mayPass(name, connection)) {
                to.add(name, header.getValue());
            }
        }
        to.set(RequestId.HEADER, requestId);
        to.set(TraceContext.TRACEPARENT, trace.traceparent());
        String state = trace.received() ? from.headers().get(TraceContext.TRACESTATE) : null;
        if (state != null) {
            to.set(TraceContext.TRACESTATE, state);
        }
        to.set(FORWARDED_FOR, from.remoteAddress().hostAddress());
        to.set(FORWARDED_PROTO, from.scheme());
        if (from.authority() != null) {
            to.set(FORWARDED_HOST, from.authority().toString());
        }
    }

    private static boolean mayPass(String name, @Nullable String connection) {
        return !HOP_BY_HOP.contains(name)
                && !SAID_BY_THE_GATEWAY.contains(name)
                && !name.regionMatches(true, 0, "X-Forwarded-", 0, 12)
                && !name.regionMatches(true, 0, "X-Anlan-", 0, 8)
                // "X_Forwarded_For" and "X-Forwarded-For" are one variable to some servers.
                && name.indexOf('_') < 0
                && !isNamedBy(connection, name);
    }

    /// Copies what may pass from the service's answer.
    ///
    /// @param authority the service's own, which must not show in a redirect
    static void giveBack(MultiMap from, MultiMap to, String authority) {
        String connection = from.get(HttpHeaders.CONNECTION);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!HOP_BY_HOP.contains(name) && !TOLD_TO_NOBODY.contains(name) && !isNamedBy(connection, name)) {
                boolean location = name.equalsIgnoreCase("Location") || name.equalsIgnoreCase("Content-Location");
                to.add(name, location ? withoutAuthority(header.getValue(), authority) : header.getValue());
            }
        }
    }

    private static String withoutAuthority(String location, String authority) {
        int host = location.indexOf("://");
        if (host < 0 || !location.startsWith(authority, host + 3)) {
            return location;
        }
        String path = location.substring(host + 3 + authority.length());
        if (path.isEmpty()) {
            return "/";
        }
        return path.charAt(0) == '/' ? path : location;
    }

    /// RFC 9110, 7.6.1: `Connection` may name further headers that end at the next hop.
    private static boolean isNamedBy(@Nullable String connection, String name) {
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return false;
        }
        for (String token : connection.split(",", -1)) {
            // A client must not have the gateway drop what the gateway itself relies on.
            if (token.trim().equalsIgnoreCase(name) && !name.equalsIgnoreCase("Authorization")) {
                return true;
            }
        }
        return false;
    }
}
