package cn.anlan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@GatewayTest
class EnduranceTest {

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 64;
    private static final String OPEN = "/public/v1/hazard-reports";

    @Inject
    MeterRegistry registry;

    @Test
    void shouldOutliveThousandsOfRequestsWithoutBlockingOrLeaking() throws Exception {
        TestIssuer issuer = new TestIssuer("endurance");
        Caller.publish(issuer.keySet());
        String bearer = "Bearer " + issuer.token();
        // The keys were not there when the gateway started; it answers 503 until it has read them.
        await().until(() ->
                Caller.get("/v1/campaigns/0", "Authorization", bearer).statusCode() == 200);
        BlockedThreads blocked = new BlockedThreads();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        try {
            HttpClient client = vertx.createHttpClient(
                    new HttpClientOptions().setMaxWaitQueueSize(-1), new PoolOptions().setHttp1MaxSize(AT_ONCE));
            AtomicInteger next = new AtomicInteger();
            List<Future<Void>> lanes = new ArrayList<>();
            for (int lane = 0; lane < AT_ONCE; lane++) {
                lanes.add(run(client, next, statuses, bearer));
            }
            Future.join(lanes).toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            blocked.stop();
        }

        // Every fifth asks without a token, every fifth for an answer that breaks off.
        assertThat(statuses).containsOnlyKeys(0, 200, 401);
        assertThat(statuses.get(200)).isEqualTo(REQUESTS * 3 / 5);
        assertThat(statuses.get(401)).isEqualTo(REQUESTS / 5);
        assertThat(statuses.get(0)).isEqualTo(REQUESTS / 5);
        assertThat(blocked.seen()).isEmpty();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                registry.get("anlan.gateway.exchanges").gauge().value())
                        .isZero());
    }

    private static Future<Void> run(
            HttpClient client, AtomicInteger next, Map<Integer, Integer> statuses, String bearer) {
        int number = next.getAndIncrement();
        if (number >= REQUESTS) {
            return Future.succeededFuture();
        }
        return one(client, number, bearer)
                .otherwise(0)
                .onSuccess(status -> statuses.merge(status, 1, Integer::sum))
                .compose(done -> run(client, next, statuses, bearer));
    }

    private static Future<Integer> one(HttpClient client, int number, String bearer) {
        HttpMethod method = number % 5 == 1 ? HttpMethod.POST : HttpMethod.GET;
        String target = switch (number % 5) {
            case 0, 2 -> "/v1/campaigns/" + number;
            case 3 -> "/v1/campaigns";
            case 4 -> OPEN + "/breaks-off";
            default -> OPEN;
        };
        return client.request(method, Caller.port(), "127.0.0.1", target).compose(request -> {
            if (number % 5 == 0 || number % 5 == 2) {
                request.putHeader("Authorization", bearer);
            }
            return request.send(method == HttpMethod.POST ? Buffer.buffer(new byte[2_000]) : Buffer.buffer())
                    .compose(response -> response.body().map(body -> response.statusCode()));
        });
    }

    /// Listens to the checker that runs in every Vert.x.
    private static final class BlockedThreads extends Handler {

        private final Logger logger = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
        private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

        BlockedThreads() {
            logger.addHandler(this);
        }

        List<String> seen() {
            return List.copyOf(seen);
        }

        void stop() {
            logger.removeHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            seen.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
