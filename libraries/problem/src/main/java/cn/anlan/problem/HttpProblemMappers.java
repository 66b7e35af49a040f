package cn.anlan.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.arc.All;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Our own problems, what HTTP itself refuses, and the last resort for everything else.
// Public only because the generated mappers may live in another class loader.
public class HttpProblemMappers {

    private static final Duration RETRY_WHEN_UNAVAILABLE = Duration.ofSeconds(2);

    private final ProblemResponses responses;
    private final List<FailureExplanation> explanations;

    HttpProblemMappers(ProblemResponses responses, @All List<FailureExplanation> explanations) {
        this.responses = responses;
        this.explanations = explanations;
    }

    @ServerExceptionMapper
    public Response known(ProblemException problem, HttpHeaders headers, UriInfo uri) {
        return responses.of(problem, headers, uri);
    }

    @ServerExceptionMapper({WebApplicationException.class, NotFoundException.class})
    public Response refused(WebApplicationException refusal, HttpHeaders headers, UriInfo uri, ResourceInfo resource) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        Response response = responses.of(problemOf(refusal, resource), headers, uri);
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    @ServerExceptionMapper(Throwable.class)
    public Response unexpected(Throwable failure, HttpHeaders headers, UriInfo uri) {
        return responses.of(problemOf(failure, headers), headers, uri);
    }

    private ProblemException problemOf(Throwable failure, HttpHeaders headers) {
        if (TransientFailure.causes(failure)) {
            return ProblemException.of(CommonProblem.UNAVAILABLE)
                    .withRetryAfter(RETRY_WHEN_UNAVAILABLE)
                    .withCause(failure);
        }
        return explanations.stream()
                .flatMap(explanation -> explanation.explain(failure, headers).stream())
                .findFirst()
                .orElseGet(() -> ProblemException.of(CommonProblem.INTERNAL).withCause(failure));
    }

    private static ProblemException problemOf(WebApplicationException refusal, ResourceInfo resource) {
        Throwable cause = refusal.getCause();
        if (cause instanceof JacksonException unreadable) {
            return JsonProblemMappers.problemOf(unreadable);
        }
        int status = refusal.getResponse().getStatus();
        return switch (status) {
            case 401 -> ProblemException.of(CommonProblem.UNAUTHENTICATED);
            case 403 -> ProblemException.of(CommonProblem.FORBIDDEN);
            case 404 ->
                ProblemException.of(
                        cause != null && !takesPathParameters(resource)
                                ? CommonProblem.INVALID_PARAMETER
                                : CommonProblem.NOT_FOUND);
            case 405 -> ProblemException.of(CommonProblem.METHOD_NOT_ALLOWED);
            case 406 -> ProblemException.of(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> ProblemException.of(CommonProblem.BODY_TOO_LARGE);
            case 415 -> ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> ProblemException.of(CommonProblem.UNAVAILABLE).withRetryAfter(RETRY_WHEN_UNAVAILABLE);
            default ->
                status >= 500
                        ? ProblemException.of(CommonProblem.INTERNAL).withCause(refusal)
                        : ProblemException.of(
                                cause == null ? CommonProblem.BAD_REQUEST : CommonProblem.INVALID_PARAMETER);
        };
    }

    /// Jakarta REST answers 404 to a parameter that does not parse. For a path parameter that is right; a method
    /// without any was reached, so that only a query parameter can be wrong.
    private static boolean takesPathParameters(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method == null
                || Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class)
                                || parameter.isAnnotationPresent(RestPath.class));
    }
}
