package cn.anlan.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an API document must say of every operation, so that clients can be generated from it and people can read it:
/// an id of its own, a summary, tags, who may call it, and an example of every answer in JSON.
public final class OpenApiRules {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// Below these nobody signs in.
    private static final List<String> PUBLIC = List.of("/public/", "/open311/");

    /// Below this, refusals have the form that a standard of its own gives them.
    private static final String STANDARD = "/open311/";

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();
    private final List<String> operationIds = new ArrayList<>();

    private OpenApiRules(JsonNode document) {
        this.document = document;
    }

    /// @param document in YAML or JSON
    /// @throws AssertionError with one line for each rule that an operation breaks
    public static void requireKept(String document) {
        try {
            List<String> broken = brokenIn(YAML.readTree(document));
            if (!broken.isEmpty()) {
                throw new AssertionError("The API document is not complete:\n  " + String.join("\n  ", broken));
            }
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> brokenIn(JsonNode document) {
        OpenApiRules rules = new OpenApiRules(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> rules.check(path.getKey(), operation.getKey(), operation.getValue())));
        return rules.broken;
    }

    private void check(String path, String method, JsonNode operation) {
        String name = method.toUpperCase(Locale.ROOT) + " " + path;
        String id = operation.path("operationId").asText();
        require(!id.isBlank(), name, "has no operation id");
        require(!operationIds.contains(id), name, "has the operation id of another: " + id);
        operationIds.add(id);
        require(!operation.path("summary").asText().isBlank(), name, "has no summary");
        require(!operation.path("tags").isEmpty(), name, "has no tag");
        boolean isPublic = PUBLIC.stream().anyMatch(path::startsWith);
        require(
                isPublic == operation.path("security").isEmpty(),
                name,
                isPublic ? "is public and asks for a token" : "does not say that it asks for a token");
        operation
                .path("responses")
                .properties()
                .forEach(response -> checkResponse(
                        name + ": answer " + response.getKey(),
                        response.getKey(),
                        path.startsWith(STANDARD) ? "application/json" : "application/problem+json",
                        OpenApiChanges.resolve(document, response.getValue())));
    }

    private void checkResponse(String name, String status, String refusal, JsonNode response) {
        require(!response.path("description").asText().isBlank(), name, "has no description");
        require(status.startsWith("2") || response.path("content").has(refusal), name, "is not described as a problem");
        response.path("content").properties().stream()
                .filter(content -> content.getKey().endsWith("json"))
                .forEach(content -> require(hasExample(content.getValue()), name, "has no example"));
    }

    private boolean hasExample(JsonNode content) {
        return content.has("example")
                || content.path("examples")
                        .valueStream()
                        .anyMatch(example ->
                                OpenApiChanges.resolve(document, example).has("value"));
    }

    private void require(boolean kept, String name, String fault) {
        if (!kept) {
            broken.add(name + " " + fault);
        }
    }
}
