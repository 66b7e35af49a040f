package cn.anlan.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives every request an id, its caller's where that is fit to be logged, and sends it back.
// Public only because the generated filters may live in another class loader.
public class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final String PROPERTY = "cn.anlan.web.requestId";
    private static final String LOG_KEY = "requestId";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    @ServerRequestFilter(preMatching = true)
    public void receive(ContainerRequestContext request) {
        String id = acceptedOrNew(request.getHeaderString(HEADER));
        request.setProperty(PROPERTY, id);
        MDC.put(LOG_KEY, id);
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        MDC.remove(LOG_KEY);
    }

    private static String acceptedOrNew(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
