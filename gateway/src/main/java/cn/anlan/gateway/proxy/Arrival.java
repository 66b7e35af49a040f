package cn.anlan.gateway.proxy;

import cn.anlan.gateway.problem.ProblemAnswer;
import cn.anlan.problem.ProblemCode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// A request that stands at the door, with the names it goes by in logs and traces.
final class Arrival {

    /// What may be left unread of a refused request before it is cheaper to close the connection.
    private static final long WORTH_READING = 64 * 1024;

    /// How long a client may go on sending what nobody reads, so that it can see the refusal before the connection
    /// ends.
    private static final long FAREWELL_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final String requestId;
    private final TraceContext trace;

    Arrival(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
        this.requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        this.trace = TraceContext.of(request.getHeader(TraceContext.TRACEPARENT));
        request.response().putHeader(RequestId.HEADER, requestId);
    }

    HttpServerRequest request() {
        return request;
    }

    String requestId() {
        return requestId;
    }

    TraceContext trace() {
        return trace;
    }

    boolean hasBody() {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || declaredLength() != 0;
    }

    /// The stated `Content-Length`, 0 without one, -1 if it is not a number.
    long declaredLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        // Eighteen digits fit a long; nothing that long is let in anyway.
        if (length.isEmpty() || length.length() > 18) {
            return -1;
        }
        for (int i = 0; i < length.length(); i++) {
            if (length.charAt(i) < '0' || length.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(length);
    }

    /// Answers with a problem, and gets rid of the rest of the request.
    void refuse(ProblemCode problem) {
        HttpServerResponse response = request.response();
        SecurityHeaders.add(response.headers(), "https".equals(request.scheme()));
        boolean unread = hasBody() && !request.isEnded();
        boolean close = unread && !isShort();
        if (close) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        ProblemAnswer.send(request, problem, trace.traceId());
        if (unread) {
            discardRest(close);
        }
    }

    private boolean isShort() {
        long length = declaredLength();
        return length > 0
                && length <= WORTH_READING
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && !request.headers().contains(HttpHeaders.EXPECT);
    }

    /// Closing at once would reset the connection under the client that still sends, and lose the answer with it.
    void discardRest(boolean close) {
        long farewell =
                vertx.setTimer(FAREWELL_MILLIS, timer -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(farewell));
        request.handler(null);
        request.endHandler(end -> {
            vertx.cancelTimer(farewell);
            if (close) {
                request.connection().close();
            }
        });
        request.resume();
    }

    /// Takes back what was copied from a service's answer that then broke off before its first byte was sent on.
    void forgetAnswer() {
        request.response().setChunked(false).headers().clear().set(RequestId.HEADER, requestId);
    }
}
