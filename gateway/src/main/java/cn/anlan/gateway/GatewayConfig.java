package cn.anlan.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that can be set about the gateway. Durations are ISO-8601 or `10s`, sizes `25M`.
@ConfigMapping(prefix = "anlan.gateway")
public interface GatewayConfig {

    /// The services behind the gateway, by name.
    Map<String, Service> services();

    /// Path prefixes that need no token. Every one must lie on or above a service's prefix.
    @WithDefault("/public/v1,/open311/v2")
    List<String> publicPrefixes();

    /// The longest request body that is let through, streamed or not; longer ones are answered 413.
    @WithDefault("25M")
    MemorySize bodyLimit();

    /// Methods that are let through; others are answered 405.
    @WithDefault("GET,HEAD,POST,PUT,PATCH,DELETE")
    Set<String> methods();

    Timeouts timeouts();

    Pool pool();

    Token token();

    /// How long an answer of a service about its readiness, or its silence, is believed.
    @WithDefault("1s")
    Duration healthAge();

    /// How long the merged OpenAPI document is served before the services are asked for theirs again.
    @WithDefault("60s")
    Duration openapiAge();

    interface Service {
        /// Scheme, host and port, without a path: `http://127.0.0.1:18081`.
        URI url();

        /// The path prefixes that belong to this service, cut at whole segments.
        List<String> prefixes();

        /// Where the service tells that it is ready (its management port).
        URI readinessUrl();

        /// Where the service serves its OpenAPI document as JSON.
        URI openapiUrl();
    }

    interface Timeouts {
        /// To reach a service; then 503.
        @WithDefault("2s")
        Duration connect();

        /// From the last byte of the request to the first of the answer; then 504.
        @WithDefault("30s")
        Duration response();

        /// Without a byte either way in the midst of a body; then 408, or the answer is cut off.
        @WithDefault("30s")
        Duration idle();

        /// How long an unused connection to a service is kept. Shorter than the services keep theirs.
        @WithDefault("20s")
        Duration keepAlive();
    }

    interface Pool {
        /// Connections to one service.
        @WithDefault("128")
        int size();

        /// Requests that may wait for a connection to one service; more are answered 503.
        @WithDefault("512")
        int queue();
    }

    interface Token {
        /// The OpenID provider; its discovery document is read from below this address.
        URI provider();

        /// The issuer every token must name. Without it, the one that the provider's discovery document names.
        Optional<String> issuer();

        /// The audience every token must name.
        @WithDefault("anlan-api")
        String audience();

        /// How many verified tokens are remembered.
        @WithDefault("20000")
        int remembered();

        /// How long a verified token is remembered at most, however long it is valid.
        @WithDefault("60s")
        Duration rememberedFor();

        /// How often the provider's keys are read anew.
        @WithDefault("5m")
        Duration keysAge();

        /// The shortest time between two readings of the keys, whatever keys tokens may name.
        @WithDefault("5s")
        Duration keysPause();
    }
}
