package cn.anlan.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/// A client of the gateway: a decent one, and one that writes to the socket whatever it likes.
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Caller() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static URI at(String target) {
        return URI.create("http://127.0.0.1:" + port() + target);
    }

    public static HttpResponse<String> get(String target, String... headers) {
        return send("GET", target, BodyPublishers.noBody(), headers);
    }

    public static HttpResponse<String> post(String target, byte[] body, String... headers) {
        return send("POST", target, BodyPublishers.ofByteArray(body), headers);
    }

    public static HttpResponse<String> send(String method, String target, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(target))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    /// Has the identity provider publish this key set.
    public static void publish(JsonObject keySet) {
        URI provider = ConfigProvider.getConfig().getValue("anlan.gateway.token.provider", URI.class);
        HttpRequest request = HttpRequest.newBuilder(provider.resolve("/keys"))
                .PUT(BodyPublishers.ofString(keySet.encode()))
                .build();
        try {
            CLIENT.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Writes these bytes, then reads until the gateway closes the connection or is silent for three seconds.
    public static String raw(String... pieces) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(3_000);
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            return readAll(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(InputStream in) {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException silenceOrReset) {
            return all.toString();
        }
        return all.toString();
    }
}
