package cn.anlan.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A client of the public API, speaking for one person at a time. Every exchange is told to a listener.
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http;
    private final URI gateway;
    private final Consumer<String> listener;
    private final Map<String, String> credentials;

    private Caller(HttpClient http, URI gateway, Consumer<String> listener, Map<String, String> credentials) {
        this.http = http;
        this.gateway = gateway;
        this.listener = listener;
        this.credentials = credentials;
    }

    /// Somebody without an account.
    public static Caller anonymous(URI gateway, Consumer<String> listener) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Caller(http, gateway, listener, Map.of());
    }

    public Caller withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(credentials);
        more.put(header, value);
        return new Caller(http, gateway, listener, more);
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", null, Map.of());
    }

    public Answer post(String path, Map<String, ?> body) {
        return postBytes(path, "application/json", json(body));
    }

    public Answer post(String path) {
        return post(path, Map.of());
    }

    /// Posts with a fresh idempotency key, as a mobile client would.
    public Answer postBytes(String path, String mediaType, byte[] body) {
        return send(
                "POST",
                path,
                mediaType,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer put(String path, String etag, Map<String, ?> body) {
        return send("PUT", path, "application/json", json(body), Map.of("If-Match", etag));
    }

    /// Sends an action on the version of a resource that the caller has seen.
    public Answer postOnVersion(String path, String etag, Map<String, ?> body) {
        return send(
                "POST",
                path,
                "application/json",
                json(body),
                Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /// Asks again until the answer is as told, since services learn of each other a moment later.
    public Answer eventually(String path, Consumer<Answer> asTold) {
        return eventually(() -> get(path), asTold);
    }

    /// Posts again until the answer is as told, since services learn of each other a moment later.
    public Answer eventuallyPost(String path, Map<String, ?> body, Consumer<Answer> asTold) {
        return eventually(() -> post(path, body), asTold);
    }

    private static Answer eventually(Supplier<Answer> ask, Consumer<Answer> asTold) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = ask.get();
            try {
                asTold.accept(answer);
                return answer;
            } catch (Unexpected notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the suite", e);
        }
    }

    private Answer send(
            String method, String path, String mediaType, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        credentials.forEach(request::header);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body(), parse(response));
            listener.accept("%s %s -> %d%s".formatted(method, path, answer.status(), reason(answer)));
            return answer;
        } catch (IOException e) {
            throw new Unexpected("%s %s got no answer: %s".formatted(method, path, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling the suite", e);
        }
    }

    private static String reason(Answer answer) {
        JsonNode code = answer.json().path("code");
        return answer.status() >= 400 && code.isTextual()
                ? " " + code.asText() + " " + answer.json().path("detail").asText("")
                : "";
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + body, e);
        }
    }

    private static JsonNode parse(HttpResponse<byte[]> response) throws IOException {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return isJson && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
