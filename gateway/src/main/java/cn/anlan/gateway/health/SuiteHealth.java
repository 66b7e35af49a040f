package cn.anlan.gateway.health;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.fetch.Fetch;
import cn.anlan.gateway.fetch.Remembered;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether each service is ready, and nothing more: details are for the management ports.
@ApplicationScoped
public class SuiteHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Fetch fetch;
    private final Map<String, URI> readiness = new TreeMap<>();
    private final Remembered<JsonObject> view;

    SuiteHealth(Fetch fetch, GatewayConfig config) {
        this.fetch = fetch;
        config.services().forEach((name, service) -> readiness.put(name, service.readinessUrl()));
        this.view = new Remembered<>(this::ask, config.healthAge());
    }

    /// Answers 200 if all services are ready, else 503.
    public void answer(RoutingContext context) {
        view.get()
                .onSuccess(health -> context.response()
                        .setStatusCode(isUp(health) ? 200 : 503)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(health.toBuffer()));
    }

    private Future<JsonObject> ask() {
        List<Future<Boolean>> answers =
                readiness.values().stream().map(this::isReady).toList();
        return Future.join(answers).map(all -> {
            JsonObject services = new JsonObject();
            boolean up = true;
            int i = 0;
            for (String name : readiness.keySet()) {
                boolean ready = answers.get(i++).result();
                services.put(name, ready ? "UP" : "DOWN");
                up &= ready;
            }
            return new JsonObject().put("status", up ? "UP" : "DOWN").put("services", services);
        });
    }

    private Future<Boolean> isReady(URI url) {
        return fetch.get(url, PATIENCE).map(answer -> answer.status() == 200).otherwise(false);
    }

    private static boolean isUp(JsonObject health) {
        return health.getString("status").equals("UP");
    }
}
