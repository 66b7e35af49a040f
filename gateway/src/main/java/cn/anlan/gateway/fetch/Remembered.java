package cn.anlan.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that costs something to get: read when asked for, by one reader at a time, and believed for a while. If it
/// cannot be read anew, the old one is still served.
public final class Remembered<T> {

    private final Supplier<Future<T>> reader;
    private final long ageNanos;

    private @Nullable T value;
    private long readAt;
    private @Nullable Future<T> underWay;

    public Remembered(Supplier<Future<T>> reader, Duration age) {
        this.reader = reader;
        this.ageNanos = age.toNanos();
    }

    public Future<T> get() {
        Promise<T> promise;
        synchronized (this) {
            if (underWay != null) {
                return underWay;
            }
            if (value != null && System.nanoTime() - readAt < ageNanos) {
                return Future.succeededFuture(value);
            }
            promise = Promise.promise();
            underWay = promise.future();
        }
        reader.get().onComplete(read -> {
            T outcome;
            synchronized (this) {
                underWay = null;
                readAt = System.nanoTime();
                if (read.succeeded()) {
                    value = read.result();
                }
                outcome = value;
            }
            if (outcome != null) {
                promise.complete(outcome);
            } else {
                promise.fail(read.cause());
            }
        });
        return promise.future();
    }
}
