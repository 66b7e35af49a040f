package cn.anlan.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/// Reads small documents that the gateway itself needs, apart from the connections that carry clients' requests.
@ApplicationScoped
public class Fetch {

    private static final int LONGEST = 8 * 1024 * 1024;

    private final Vertx vertx;
    private final HttpClient client;

    public Fetch(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setName("fetch").setKeepAlive(false).setVerifyHost(true));
    }

    public record Fetched(int status, Buffer body) {}

    /// The whole answer, whatever its status; fails if it does not come in time or is longer than 8 MiB.
    public Future<Fetched> get(URI url, Duration patience) {
        Promise<Fetched> promise = Promise.promise();
        long timer = vertx.setTimer(
                patience.toMillis(), late -> promise.tryFail("No answer from " + url + " within " + patience));
        try {
            RequestOptions options = new RequestOptions()
                    .setMethod(HttpMethod.GET)
                    .setAbsoluteURI(url.toString())
                    .setConnectTimeout(patience.toMillis())
                    .putHeader("accept", "application/json");
            client.request(options)
                    .compose(request -> {
                        request.exceptionHandler(promise::tryFail);
                        promise.future().onFailure(late -> request.reset());
                        return request.send();
                    })
                    .onComplete(answer -> {
                        if (answer.succeeded()) {
                            collect(answer.result(), promise);
                        } else {
                            promise.tryFail(answer.cause());
                        }
                    });
        } catch (RuntimeException malformed) {
            promise.tryFail(malformed);
        }
        return promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static void collect(HttpClientResponse answer, Promise<Fetched> promise) {
        Buffer body = Buffer.buffer();
        answer.exceptionHandler(promise::tryFail);
        answer.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > LONGEST) {
                promise.tryFail("The answer is too long");
            }
        });
        answer.endHandler(end -> promise.tryComplete(new Fetched(answer.statusCode(), body)));
    }
}
