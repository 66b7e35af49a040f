package cn.anlan.gateway.openapi;

import cn.anlan.problem.CommonProblem;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The API document for programs, and for people with Swagger UI. The files are few, so they are held in memory.
@ApplicationScoped
@Startup
public class DocumentPages {

    private static final String SWAGGER_UI = "META-INF/resources/openapi-ui/";
    private static final String OWN = "docs/";

    /// Swagger UI sets style attributes and data: images, and asks the API itself; it runs no inline script.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SuiteDocument document;
    private final Map<String, Page> pages;

    private record Page(String mediaType, Buffer content) {}

    DocumentPages(SuiteDocument document) {
        this.document = document;
        this.pages = Map.of(
                "/docs", read(OWN + "index.html", "text/html; charset=utf-8"),
                "/docs/docs.js", read(OWN + "docs.js", "text/javascript; charset=utf-8"),
                "/docs/swagger-ui-bundle.js",
                        read(SWAGGER_UI + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
                "/docs/swagger-ui.css", read(SWAGGER_UI + "swagger-ui.css", "text/css; charset=utf-8"));
    }

    /// @param order of the routes in the router
    /// @param refuse answers with a problem
    public void mount(Router router, int order, BiConsumer<RoutingContext, CommonProblem> refuse) {
        router.get("/openapi.json")
                .order(order)
                .handler(context -> answer(context, SuiteDocument.Rendered::json, "application/json", refuse));
        router.get("/openapi.yaml")
                .order(order)
                .handler(context -> answer(context, SuiteDocument.Rendered::yaml, "application/yaml", refuse));
        pages.forEach((path, page) -> router.get(path)
                .order(order)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, page.mediaType())
                        .putHeader("content-security-policy", POLICY)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .end(page.content())));
    }

    private void answer(
            RoutingContext context,
            Function<SuiteDocument.Rendered, Buffer> notation,
            String mediaType,
            BiConsumer<RoutingContext, CommonProblem> refuse) {
        document.get()
                .onSuccess(rendered -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                        .end(notation.apply(rendered)))
                .onFailure(nothing -> refuse.accept(context, CommonProblem.UNAVAILABLE));
    }

    private static Page read(String resource, String mediaType) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new Page(mediaType, Buffer.buffer(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
