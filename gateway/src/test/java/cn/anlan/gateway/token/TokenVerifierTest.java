package cn.anlan.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.TestIssuer;
import cn.anlan.gateway.fetch.Fetch;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {

    private static final TestIssuer ISSUER = new TestIssuer("known");
    private static final TestIssuer STRANGER = new TestIssuer("unknown");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldSayThatItCannotKnowWithoutKeys() {
        TokenVerifier verifier = verifier(1);

        assertThatThrownBy(() -> verify(verifier, ISSUER.token())).hasCauseInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> verify(verifier, "nonsense"))
                .as("nonsense is nonsense whatever the keys")
                .hasCauseInstanceOf(TokenRefused.class);
    }

    @Test
    void shouldReadTheKeysOnceForManyTokensWithUnknownKeys() throws Exception {
        TokenVerifier verifier = verifier(provider());
        verify(verifier, ISSUER.token());

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> verify(verifier, STRANGER.token())).hasCauseInstanceOf(TokenRefused.class);
        }

        assertThat(readings).hasValue(1);
    }

    private static void verify(TokenVerifier verifier, String token) throws InterruptedException, ExecutionException {
        verifier.verify(token).toCompletionStage().toCompletableFuture().get();
    }

    private int provider() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().equals("/keys")) {
                        readings.incrementAndGet();
                        request.response().end(ISSUER.keySet().toBuffer());
                    } else {
                        request.response().end("{\"issuer\":\"" + TestIssuer.ISSUER + "\",\"jwks_uri\":\"/keys\"}");
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private TokenVerifier verifier(int port) {
        GatewayConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(GatewayConfig.class)
                .withDefaultValue("anlan.gateway.token.provider", "http://127.0.0.1:" + port)
                .build()
                .getConfigMapping(GatewayConfig.class);
        return new TokenVerifier(vertx, new KeySource(new Fetch(vertx), config), config);
    }
}
