package cn.anlan.system;

import static io.restassured.RestAssured.given;

import cn.anlan.standalone.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// An operation as the API document describes it, with the example that stands there as its body.
///
/// @param roles who may call it; empty where no role is asked for
record DocumentedOperation(
        String path, String method, String mediaType, String body, boolean isPublic, Set<String> roles) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern ID = Pattern.compile("\\{(id|\\w+Id)}");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    static List<DocumentedOperation> in(JsonNode document) {
        List<DocumentedOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                operations.add(of(document, path.getKey(), operation.getKey(), operation.getValue()))));
        return operations;
    }

    private static DocumentedOperation of(JsonNode document, String path, String method, JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        String mediaType =
                content.isEmpty() ? "application/json" : content.fieldNames().next();
        JsonNode example = resolve(document, content.path(mediaType).at("/examples/example"));
        return new DocumentedOperation(
                path,
                method,
                mediaType,
                example.path("value").isMissingNode()
                        ? "{}"
                        : example.path("value").toString(),
                operation.path("security").isEmpty(),
                Set.copyOf(operation
                        .path("x-roles")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList()));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /// Whether its path begins with the id of something.
    boolean namesAResource() {
        int parameter = path.indexOf('{');
        return parameter >= 0
                && ID.matcher(path).region(parameter, path.length()).lookingAt();
    }

    boolean hasBody() {
        return !body.equals("{}");
    }

    boolean takesJson() {
        return mediaType.endsWith("json");
    }

    /// The path of the list in which what it names stands.
    String collection() {
        return path.substring(0, path.indexOf("/{"));
    }

    /// Calls it for something that nobody knows.
    Response call(Suite suite, String token) {
        return call(suite, token, UUID.randomUUID().toString());
    }

    Response call(Suite suite, String token, String id) {
        RequestSpecification request =
                given().config(asItIs(mediaType)).contentType(mediaType).header("If-Match", "\"1\"");
        if (!method.equals("get")) {
            request.body(body.getBytes(StandardCharsets.UTF_8));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String concrete = PARAMETER.matcher(path).replaceFirst(id);
        return request.request(
                method,
                suite.gateway()
                        + PARAMETER
                                .matcher(concrete)
                                .replaceAll(UUID.randomUUID().toString()));
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /// REST Assured would encode a form anew.
    private static RestAssuredConfig asItIs(String mediaType) {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(mediaType, ContentType.BINARY));
    }
}
