package cn.anlan.hazard.upload;

import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// See [Tus].
@Tus
@Provider
public class TusVersion implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Tus-Resumable";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS) && !Tus.VERSION.equals(request.getHeaderString(HEADER))) {
            throw ProblemException.of(HazardProblem.TUS_VERSION_UNSUPPORTED).withHeader("Tus-Version", Tus.VERSION);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, Tus.VERSION);
    }
}
