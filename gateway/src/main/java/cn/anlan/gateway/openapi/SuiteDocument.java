package cn.anlan.gateway.openapi;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.fetch.Fetch;
import cn.anlan.gateway.fetch.Remembered;
import cn.anlan.gateway.route.RouteTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The one OpenAPI document of the suite, read from the services when somebody asks for it.
@ApplicationScoped
public class SuiteDocument {

    private static final Logger LOG = Logger.getLogger(SuiteDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final Vertx vertx;
    private final Fetch fetch;
    private final GatewayConfig config;
    private final DocumentMerger merger;
    private final ConcurrentMap<String, ObjectNode> lastSeen = new ConcurrentHashMap<>();
    private final Remembered<Rendered> rendered;

    /// The document in both notations.
    public record Rendered(Buffer json, Buffer yaml) {}

    SuiteDocument(
            Vertx vertx,
            Fetch fetch,
            GatewayConfig config,
            RouteTable routes,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.vertx = vertx;
        this.fetch = fetch;
        this.config = config;
        this.merger = new DocumentMerger(routes, version);
        this.rendered = new Remembered<>(this::read, config.openapiAge());
    }

    /// Fails if no service has told its document yet. A service that is silent is shown as it was last seen; one that
    /// was never seen is named under `x-missing-services`.
    public Future<Rendered> get() {
        return rendered.get();
    }

    private Future<Rendered> read() {
        List<Future<Void>> answers = new ArrayList<>();
        config.services()
                .forEach((name, service) -> answers.add(fetch.get(service.openapiUrl(), PATIENCE)
                        .map(answer -> keep(name, answer))
                        .otherwise(cause -> {
                            LOG.warnf("No OpenAPI document from %s: %s", name, cause.getMessage());
                            return null;
                        })));
        // Some hundred kilobytes of JSON and YAML would hold up every request on this event loop.
        return Future.join(answers).compose(all -> vertx.executeBlocking(this::render, false));
    }

    private Void keep(String name, Fetch.Fetched answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("status " + answer.status());
        }
        try {
            JsonNode document = json.readTree(answer.body().getBytes());
            if (document instanceof ObjectNode object && object.path("paths").isObject()) {
                lastSeen.put(name, object);
                return null;
            }
        } catch (IOException malformed) {
            throw new IllegalStateException("not JSON", malformed);
        }
        throw new IllegalStateException("not an OpenAPI document");
    }

    private Rendered render() throws JsonProcessingException {
        SortedMap<String, ObjectNode> documents = new TreeMap<>(lastSeen);
        if (documents.isEmpty()) {
            throw new IllegalStateException("No service has told its OpenAPI document");
        }
        ObjectNode merged = merger.merge(documents);
        TreeSet<String> missing = new TreeSet<>(config.services().keySet());
        missing.removeAll(documents.keySet());
        if (!missing.isEmpty()) {
            missing.forEach(merged.putArray("x-missing-services")::add);
        }
        return new Rendered(
                Buffer.buffer(json.writeValueAsBytes(merged)), Buffer.buffer(yaml.writeValueAsBytes(merged)));
    }
}
