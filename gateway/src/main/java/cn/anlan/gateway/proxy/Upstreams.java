package cn.anlan.gateway.proxy;

import cn.anlan.gateway.GatewayConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The services behind the gateway, each with its own connections, so that a slow one cannot starve the others.
@ApplicationScoped
class Upstreams {

    private final Map<String, Upstream> byName;

    Upstreams(Vertx vertx, GatewayConfig config) {
        byName = config.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> connect(vertx, config, it.getKey(), it.getValue())));
    }

    Upstream named(String service) {
        Upstream upstream = byName.get(service);
        if (upstream == null) {
            throw new IllegalArgumentException("No such service: " + service);
        }
        return upstream;
    }

    private static Upstream connect(Vertx vertx, GatewayConfig config, String name, GatewayConfig.Service service) {
        URI url = service.url();
        boolean encrypted = "https".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (url.getHost() == null || !bare || !(encrypted || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "anlan.gateway.services." + name + ".url must be scheme, host and port: " + url);
        }
        int port = url.getPort() < 0 ? encrypted ? 443 : 80 : url.getPort();
        HttpClientOptions options = new HttpClientOptions()
                .setName("upstream-" + name)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setSsl(encrypted)
                .setVerifyHost(encrypted)
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) config.timeouts().keepAlive().toSeconds())
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true)
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setMaxWaitQueueSize(config.pool().queue())
                .setMaxHeaderSize(32 * 1024)
                .setMaxChunkSize(16 * 1024)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(config.pool().size());
        String authority = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        return new Upstream(name, url.getHost(), port, authority, vertx.createHttpClient(options, pool));
    }
}
