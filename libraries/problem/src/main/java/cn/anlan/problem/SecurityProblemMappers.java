package cn.anlan.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Refusals by the security layer. Why a token was refused is not told: it would help only who forges one.
// Public only because the generated mappers may live in another class loader.
public class SecurityProblemMappers {

    private final ProblemResponses responses;

    SecurityProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated(HttpHeaders headers, UriInfo uri) {
        return responses.of(ProblemException.of(CommonProblem.UNAUTHENTICATED), headers, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(HttpHeaders headers, UriInfo uri) {
        return responses.of(ProblemException.of(CommonProblem.FORBIDDEN), headers, uri);
    }
}
