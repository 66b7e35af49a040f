package cn.anlan.gateway.proxy;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.problem.GatewayProblem;
import cn.anlan.gateway.route.Route;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemCode;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One request carried to a service, and its answer carried back, a buffer at a time in both directions. Lives on one
/// event loop, so its fields need no locks.
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private enum Stage {
        /// Getting a connection, or sending the request.
        ASKING,
        /// The request is out; the answer's head has not come.
        WAITING,
        /// The answer's head went to the client.
        ANSWERING,
        DONE
    }

    private final Vertx vertx;
    private final Arrival arrival;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream upstream;
    private final Limits limits;
    private final GatewayMetrics metrics;
    private final Route route;
    private final long arrivedAt = System.nanoTime();

    private Stage stage = Stage.ASKING;
    private boolean uploaded;
    private boolean repeatable;
    private long received;
    private long expected = -1;
    private long sent;
    private long lastActivity = arrivedAt;
    private long timer = -1;
    private @Nullable HttpClientRequest question;

    /// @param bodyLimit bytes
    record Limits(long bodyLimit, long responseNanos, long idleNanos) {
        static Limits of(GatewayConfig config) {
            return new Limits(
                    config.bodyLimit().asLongValue(),
                    config.timeouts().response().toNanos(),
                    config.timeouts().idle().toNanos());
        }
    }

    Exchange(Vertx vertx, Arrival arrival, Route route, Upstream upstream, Limits limits, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.arrival = arrival;
        this.request = arrival.request();
        this.response = request.response();
        this.route = route;
        this.upstream = upstream;
        this.limits = limits;
        this.metrics = metrics;
    }

    /// The request must be paused if it has a body.
    void start() {
        metrics.began();
        uploaded = !arrival.hasBody();
        repeatable = uploaded && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD);
        request.exceptionHandler(this::onClientGone);
        response.exceptionHandler(this::onClientGone);
        response.closeHandler(closed -> onClientGone(null));
        watch(Math.min(limits.responseNanos(), limits.idleNanos()));
        ask();
    }

    private void ask() {
        upstream.request(request.method(), request.uri()).onComplete(this::onConnection);
    }

    private void onConnection(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            if (stage == Stage.ASKING) {
                LOG.debugf(connection.cause(), "%s cannot be reached", upstream.name());
                fail(CommonProblem.UNAVAILABLE);
            }
            return;
        }
        HttpClientRequest out = connection.result();
        if (stage != Stage.ASKING) {
            out.exceptionHandler(reset -> {}).reset();
            return;
        }
        question = out;
        Headers.forward(request, out.headers(), arrival.requestId(), arrival.trace());
        out.exceptionHandler(cause -> onQuestionFailed(out, cause));
        out.response().onComplete(answer -> onAnswer(out, answer));
        if (uploaded) {
            stage = Stage.WAITING;
            out.end();
        } else {
            upload(out);
        }
    }

    private void upload(HttpClientRequest out) {
        if (!out.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            out.setChunked(true);
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            response.writeContinue();
        }
        active();
        request.handler(chunk -> onUpload(out, chunk));
        request.endHandler(end -> {
            active();
            uploaded = true;
            if (stage == Stage.ASKING) {
                stage = Stage.WAITING;
                out.end();
            } else if (stage == Stage.ANSWERING) {
                out.end();
            }
        });
        request.resume();
    }

    private void onUpload(HttpClientRequest out, Buffer chunk) {
        if (stage == Stage.DONE) {
            return;
        }
        active();
        received += chunk.length();
        if (received > limits.bodyLimit()) {
            fail(CommonProblem.BODY_TOO_LARGE);
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            request.pause();
            out.drainHandler(drained -> {
                active();
                request.resume();
            });
        }
    }

    private void onAnswer(HttpClientRequest out, AsyncResult<HttpClientResponse> answer) {
        if (answer.failed()) {
            onQuestionFailed(out, answer.cause());
        } else if (stage == Stage.ASKING || stage == Stage.WAITING) {
            relay(answer.result());
        }
    }

    private void relay(HttpClientResponse answer) {
        stage = Stage.ANSWERING;
        active();
        response.setStatusCode(answer.statusCode());
        Headers.giveBack(answer.headers(), response.headers(), upstream.authority());
        SecurityHeaders.add(response.headers(), "https".equals(request.scheme()));
        if (!uploaded) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            expected = Long.parseLong(length);
        } else if (mayHaveBody(answer) && request.version() != HttpVersion.HTTP_1_0) {
            response.setChunked(true);
        }
        answer.exceptionHandler(this::onServiceGone);
        answer.handler(chunk -> onDownload(answer, chunk));
        answer.endHandler(end -> complete(Buffer.buffer()));
    }

    private boolean mayHaveBody(HttpClientResponse answer) {
        return request.method() != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }

    private void onDownload(HttpClientResponse answer, Buffer chunk) {
        if (stage != Stage.ANSWERING) {
            return;
        }
        active();
        sent += chunk.length();
        if (sent == expected) {
            // The last piece and the end in one go: most answers are one piece.
            complete(chunk);
            return;
        }
        response.write(chunk);
        if (response.writeQueueFull()) {
            answer.pause();
            response.drainHandler(drained -> {
                active();
                answer.resume();
            });
        }
    }

    private void complete(Buffer lastPiece) {
        if (stage != Stage.ANSWERING) {
            return;
        }
        finish(response.getStatusCode());
        if (lastPiece.length() == 0) {
            response.end();
        } else {
            response.end(lastPiece);
        }
        if (!uploaded) {
            abandonQuestion();
            arrival.discardRest(true);
        }
    }

    /// Told by the connection and by the awaited answer alike, so that the same failure may come twice. Once the answer
    /// has begun, it may be whole even if the service did not read all of the request.
    private void onQuestionFailed(HttpClientRequest out, Throwable cause) {
        if (question != out || stage == Stage.ANSWERING) {
            return;
        }
        if (stage == Stage.WAITING && repeatable) {
            // The service closed an idle connection while the request was on its way, as in a rolling restart.
            repeatable = false;
            question = null;
            stage = Stage.ASKING;
            ask();
        } else {
            onServiceGone(cause);
        }
    }

    private void onServiceGone(Throwable cause) {
        if (stage != Stage.DONE) {
            LOG.debugf(cause, "%s broke off", upstream.name());
            fail(CommonProblem.BAD_GATEWAY);
        }
    }

    private void onClientGone(@Nullable Throwable cause) {
        if (stage != Stage.DONE) {
            finish(0);
            abandonQuestion();
        }
    }

    /// Says what went wrong if the answer has not begun; else cuts it off, so that nobody takes half for the whole.
    private void fail(ProblemCode problem) {
        boolean begun = response.headWritten();
        boolean answered = stage == Stage.ANSWERING;
        finish(begun ? 0 : problem.status());
        abandonQuestion();
        if (begun) {
            request.connection().close();
        } else {
            metrics.refused(problem);
            if (answered) {
                arrival.forgetAnswer();
            }
            arrival.refuse(problem);
        }
    }

    private void abandonQuestion() {
        if (question != null) {
            question.reset();
        }
    }

    private void finish(int status) {
        stage = Stage.DONE;
        vertx.cancelTimer(timer);
        metrics.ended(route, status, System.nanoTime() - arrivedAt);
    }

    private void active() {
        lastActivity = System.nanoTime();
    }

    private void watch(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), fired -> onTimer());
    }

    private void onTimer() {
        long allowed = stage == Stage.ANSWERING || !uploaded ? limits.idleNanos() : limits.responseNanos();
        long left = allowed - (System.nanoTime() - lastActivity);
        if (left > 0) {
            watch(left);
        } else {
            boolean clientIsSlow = !uploaded && question != null && !question.writeQueueFull();
            fail(clientIsSlow ? GatewayProblem.REQUEST_TIMEOUT : CommonProblem.GATEWAY_TIMEOUT);
        }
    }
}
