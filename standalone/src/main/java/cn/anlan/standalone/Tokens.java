package cn.anlan.standalone;

import cn.anlan.standalone.servers.SuiteComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Fetches access tokens from Keycloak, and keeps each until shortly before it ends.
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();
    private final URI endpoint;

    Tokens(Ports ports) {
        this.endpoint = SuiteComponents.tokenEndpoint(ports);
    }

    /// A token for a demo account.
    String ofAccount(String account, String password) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", SuiteComponents.CLI_CLIENT);
        form.put("username", account);
        form.put("password", password);
        return token(account, form);
    }

    /// A token for the service account of a client.
    String ofClient(String client, String secret) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
        return token(client, form);
    }

    private String token(String name, Map<String, String> form) throws IOException, InterruptedException {
        Token token = kept.get(name);
        if (token == null || Instant.now().isAfter(token.until())) {
            token = fetch(name, form);
            kept.put(name, token);
        }
        return token.text();
    }

    private Token fetch(String name, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak gives no token to \"" + name + "\": "
                    + answer.path("error_description")
                            .asText(answer.path("error").asText()));
        }
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(answer.path("access_token").asText(), Instant.now().plus(life.minus(MARGIN)));
    }

    private record Token(String text, Instant until) {}
}
