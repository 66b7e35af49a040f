package cn.anlan.gateway.problem;

import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/// Answers a request with `application/problem+json` (RFC 9457).
public final class ProblemAnswer {

    private static final String RETRY_AFTER_SECONDS = "2";

    private ProblemAnswer() {}

    /// Ends the answer; headers that are special to one code must have been set before.
    ///
    /// @param traceId what to quote when asking for help
    public static void send(HttpServerRequest request, ProblemCode code, String traceId) {
        Language language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Buffer body = new JsonObject()
                .put("type", code.type().toString())
                .put("title", code.title(language))
                .put("status", code.status())
                .put("instance", request.path())
                .put("code", code.code())
                .put("traceId", traceId)
                .toBuffer();
        HttpServerResponse response = request.response();
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.end(body);
    }
}
