package cn.anlan.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Turns a problem into the answer of the current request.
@Singleton
class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    Response of(ProblemException problem, HttpHeaders headers, UriInfo uri) {
        String traceId = traceId();
        if (problem.code().status() >= 500) {
            LOG.errorf(
                    problem, "Request failed with %s, trace %s", problem.code().code(), traceId);
        }
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemBody body = ProblemBody.of(problem, language, uri.getRequestUri().getRawPath(), traceId);
        Response.ResponseBuilder response = Response.status(body.status())
                .entity(body)
                .type(MediaType.valueOf(ProblemBody.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        problem.headers().forEach(response::header);
        problem.retryAfter()
                .ifPresent(wait -> response.header(
                        HttpHeaders.RETRY_AFTER, wait.plusNanos(999_999_999).toSeconds()));
        if (body.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /// The trace in which the request runs; where tracing is off, the id of the request.
    private static @Nullable String traceId() {
        Object traceId = MDC.get("traceId");
        Object id = traceId != null ? traceId : MDC.get("requestId");
        return id == null ? null : id.toString();
    }
}
