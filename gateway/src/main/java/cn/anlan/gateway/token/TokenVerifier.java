package cn.anlan.gateway.token;

import cn.anlan.gateway.GatewayConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells whether a token is good, without ever blocking. Services verify it again; here it keeps strangers out.
@ApplicationScoped
public class TokenVerifier {

    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);

    private static final long FAILURE_PAUSE_NANOS = 1_000_000_000L;

    private final Vertx vertx;
    private final KeySource source;
    private final GatewayConfig.Token config;
    private final KnownTokens known;
    private final InstantSource time = InstantSource.system();

    private final Object reading = new Object();
    private volatile @Nullable SigningKeys keys;
    private @Nullable Future<SigningKeys> underWay;
    private long lastReadNanos;

    TokenVerifier(Vertx vertx, KeySource source, GatewayConfig config) {
        this.vertx = vertx;
        this.source = source;
        this.config = config.token();
        this.known = new KnownTokens(this.config.remembered(), this.config.rememberedFor());
    }

    void start(@Observes StartupEvent start) {
        readKeys();
        vertx.setPeriodic(config.keysAge().toMillis(), tick -> readKeys());
    }

    /// Succeeds if the token is good; fails with [TokenRefused] or [KeysUnavailable].
    public Future<Void> verify(String token) {
        ByteBuffer digest = KnownTokens.digest(token);
        Instant now = time.instant();
        if (known.holds(digest, now)) {
            return Future.succeededFuture();
        }
        AccessToken parsed;
        try {
            parsed = AccessToken.parse(token);
        } catch (TokenRefused refused) {
            return Future.failedFuture(refused);
        }
        SigningKeys current = keys;
        SigningKey key = current == null ? null : parsed.keyAmong(current);
        if (current != null && key != null) {
            return check(parsed, digest, key, current, now);
        }
        return newerKeys().compose(read -> {
            SigningKey newer = parsed.keyAmong(read);
            return newer == null
                    ? Future.failedFuture(new TokenRefused("The key is unknown"))
                    : check(parsed, digest, newer, read, now);
        });
    }

    private Future<Void> check(AccessToken token, ByteBuffer digest, SigningKey key, SigningKeys by, Instant now) {
        try {
            Instant end = token.verify(key, by.issuer(), config.audience(), now);
            known.remember(digest, end);
            if (by != keys) {
                // Keys changed while this token was being looked at: what they vouched for is not remembered.
                known.forgetAll();
            }
            return Future.succeededFuture();
        } catch (TokenRefused refused) {
            return Future.failedFuture(refused);
        }
    }

    /// A token may name a key that is newer than ours; but tokens with invented names must not have us read them anew
    /// all the time.
    private Future<SigningKeys> newerKeys() {
        synchronized (reading) {
            SigningKeys current = keys;
            long pause =
                    current == null ? FAILURE_PAUSE_NANOS : config.keysPause().toNanos();
            if (underWay == null && System.nanoTime() - lastReadNanos < pause) {
                return current == null ? Future.failedFuture(new KeysUnavailable()) : Future.succeededFuture(current);
            }
        }
        return readKeys();
    }

    private Future<SigningKeys> readKeys() {
        Promise<SigningKeys> promise;
        synchronized (reading) {
            if (underWay != null) {
                return underWay;
            }
            lastReadNanos = System.nanoTime();
            promise = Promise.promise();
            underWay = promise.future();
        }
        source.read().onComplete(read -> {
            synchronized (reading) {
                underWay = null;
            }
            if (read.succeeded()) {
                accept(read.result());
                promise.complete(read.result());
            } else {
                LOG.warnf(
                        "The identity provider's keys cannot be read: %s",
                        read.cause().getMessage());
                promise.fail(new KeysUnavailable());
            }
        });
        return promise.future();
    }

    private void accept(SigningKeys read) {
        if (!read.equals(keys)) {
            keys = read;
            known.forgetAll();
        }
    }
}
