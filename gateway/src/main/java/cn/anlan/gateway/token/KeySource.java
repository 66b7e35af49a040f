package cn.anlan.gateway.token;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.fetch.Fetch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// Reads the issuer and the keys from an OpenID provider (OpenID Connect Discovery 1.0).
@ApplicationScoped
class KeySource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Fetch fetch;
    private final ObjectMapper json = new ObjectMapper();
    private final GatewayConfig.Token config;

    KeySource(Fetch fetch, GatewayConfig config) {
        this.fetch = fetch;
        this.config = config.token();
    }

    Future<SigningKeys> read() {
        String provider = config.provider().toString();
        String base = provider.endsWith("/") ? provider.substring(0, provider.length() - 1) : provider;
        return get(URI.create(base + "/.well-known/openid-configuration")).compose(discovery -> {
            String issuer = config.issuer().orElse(discovery.path("issuer").asText());
            URI keys = URI.create(base).resolve(discovery.path("jwks_uri").asText());
            return get(keys).map(keySet -> SigningKeys.of(issuer, keySet)).compose(KeySource::notEmpty);
        });
    }

    private static Future<SigningKeys> notEmpty(SigningKeys keys) {
        boolean usable = !keys.keys().isEmpty() && !keys.issuer().isEmpty();
        return usable
                ? Future.succeededFuture(keys)
                : Future.failedFuture("The identity provider names no issuer, or no key for RS256 or ES256");
    }

    private Future<JsonNode> get(URI url) {
        return fetch.get(url, PATIENCE).compose(answer -> {
            if (answer.status() != 200) {
                return Future.failedFuture(url + " answered " + answer.status());
            }
            try {
                return Future.succeededFuture(json.readTree(answer.body().getBytes()));
            } catch (IOException malformed) {
                return Future.failedFuture(malformed);
            }
        });
    }
}
