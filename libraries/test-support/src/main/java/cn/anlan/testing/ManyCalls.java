package cn.anlan.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes thousands of calls in seconds, some at a time, by the JDK's client: only their statuses matter.
final class ManyCalls {
    private static final int AT_A_TIME = 8;

    private ManyCalls() {}

    /// What came out otherwise than the calls say, in their order.
    static List<String> unexpected(Collection<Call> calls) {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<Optional<String>>> tasks = calls.stream()
                    .<Callable<Optional<String>>>map(call -> () -> outcome(client, call))
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped between calls", stopped);
        }
    }

    private static Optional<String> outcome(HttpClient client, Call call) throws IOException, InterruptedException {
        int status = client.send(request(call), BodyHandlers.discarding()).statusCode();
        return call.isAsExpected(status) ? Optional.empty() : Optional.of(call.report(status));
    }

    private static HttpRequest request(Call call) {
        ApiOperation operation = call.operation();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + RestAssured.basePath + operation.examplePath()))
                .method(operation.method(), body(operation));
        if (operation.contentType() != null) {
            request.header("Content-Type", operation.contentType());
        }
        if (call.token() != null) {
            request.header("Authorization", "Bearer " + call.token());
        }
        return request.build();
    }

    private static BodyPublisher body(ApiOperation operation) {
        if (operation.contentType() == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(operation.contentType().contains("json") ? "{}" : "-");
    }
}
