package cn.anlan.hazard.open311;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// The standard names the format at the end of the path. A path without it is taken for the one that `Accept` asks for.
// Public only because the generated filters may live in another class loader.
public class FormatOfRequest {

    private static final String ROOT = "/open311/v2/";

    @ServerRequestFilter(preMatching = true)
    public void settle(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getPath();
        if (!path.startsWith(ROOT)) {
            return;
        }
        Format format = Arrays.stream(Format.values())
                .filter(one -> path.endsWith(one.suffix()))
                .findFirst()
                .orElse(null);
        if (format == null) {
            format = accepted(request);
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(uri.getRawPath() + format.suffix())
                    .build());
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType());
    }

    private static Format accepted(ContainerRequestContext request) {
        for (MediaType type : request.getAcceptableMediaTypes()) {
            if (type.getSubtype().equals("json")) {
                return Format.JSON;
            }
            if (type.getSubtype().equals("xml")) {
                return Format.XML;
            }
        }
        return Format.JSON;
    }
}
