package cn.anlan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Three running services, one that is down, and an identity provider, for a gateway with short patience.
public class TestServices implements QuarkusTestResourceLifecycleManager {

    private static final List<String> RUNNING = List.of("campaign", "inspection", "hazard-report");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String name : RUNNING) {
            locate(config, name, listen(new TestService(name)::answer));
        }
        locate(config, "reporting", unusedPort());
        config.put("anlan.gateway.token.provider", url(listen(new TestProvider()::answer)));
        config.put("anlan.gateway.token.keys-pause", "100ms");
        config.put("anlan.gateway.timeouts.connect", "500ms");
        config.put("anlan.gateway.timeouts.response", "2s");
        config.put("anlan.gateway.timeouts.idle", "1s");
        config.put("anlan.gateway.health-age", "50ms");
        config.put("anlan.gateway.openapi-age", "50ms");
        config.put("anlan.gateway.body-limit", "1M");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("quarkus.vertx.max-event-loop-execute-time", "1s");
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void locate(Map<String, String> config, String name, int port) {
        String service = "anlan.gateway.services." + name + ".";
        config.put(service + "url", url(port));
        config.put(service + "readiness-url", url(port) + "/q/health/ready");
        config.put(service + "openapi-url", url(port) + "/q/openapi?format=json");
    }

    private int listen(Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Publishes whatever key set a test put there.
    private static final class TestProvider {

        private Buffer keys = Buffer.buffer("{\"keys\":[]}");

        private synchronized void answer(HttpServerRequest request) {
            if (request.method() == HttpMethod.PUT) {
                request.body().onSuccess(body -> {
                    synchronized (this) {
                        keys = body;
                    }
                    request.response().setStatusCode(204).end();
                });
            } else if (request.path().equals("/keys")) {
                request.response().end(keys);
            } else {
                String base = request.scheme() + "://" + request.authority();
                request.response().end("{\"issuer\":\"" + TestIssuer.ISSUER + "\",\"jwks_uri\":\"" + base + "/keys\"}");
            }
        }
    }
}
