package cn.anlan.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a newer OpenAPI document takes away from clients of an older one. Within a major version an API only grows:
/// nothing that could be sent is refused, nothing that was answered is missing.
final class OpenApiChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final SchemaChanges schemas;
    private final JsonNode released;
    private final JsonNode current;
    private final List<String> broken = new ArrayList<>();

    private OpenApiChanges(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
        this.schemas = new SchemaChanges(released, current, broken);
    }

    /// One line for each broken promise; empty when every client of the released API can use the current one.
    static List<String> breaking(JsonNode released, JsonNode current) {
        OpenApiChanges changes = new OpenApiChanges(released, current);
        changes.paths();
        return List.copyOf(changes.broken);
    }

    private void paths() {
        released.path("paths").properties().forEach(path -> {
            JsonNode now = current.path("paths").path(path.getKey());
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> {
                        String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                        JsonNode operationNow = now.path(operation.getKey());
                        if (operationNow.isMissingNode()) {
                            broken.add(name + ": removed");
                        } else {
                            operation(name, path.getValue(), operation.getValue(), now, operationNow);
                        }
                    });
        });
    }

    private void operation(String name, JsonNode pathBefore, JsonNode before, JsonNode pathNow, JsonNode now) {
        if (!before.path("operationId").equals(now.path("operationId"))) {
            broken.add(name + ": operation id changed, which renames methods of generated clients");
        }
        parameters(name, parametersByName(released, pathBefore, before), parametersByName(current, pathNow, now));
        requestBody(name, resolve(released, before.path("requestBody")), resolve(current, now.path("requestBody")));
        responses(name, before.path("responses"), now.path("responses"));
    }

    private void parameters(String name, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((key, parameter) -> {
            JsonNode parameterNow = now.get(key);
            if (parameterNow == null) {
                broken.add(name + ": " + key + " removed");
            } else {
                schemas.request(name + ": " + key, parameter.path("schema"), parameterNow.path("schema"));
            }
        });
        now.forEach((key, parameter) -> {
            JsonNode parameterBefore = before.get(key);
            boolean wasRequired =
                    parameterBefore != null && parameterBefore.path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                broken.add(name + ": " + key + " became required");
            }
        });
    }

    private static Map<String, JsonNode> parametersByName(JsonNode document, JsonNode path, JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        for (JsonNode holder : List.of(path, operation)) {
            for (JsonNode reference : holder.path("parameters")) {
                JsonNode parameter = resolve(document, reference);
                parameters.put(
                        parameter.path("in").asText() + " parameter "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return parameters;
    }

    private void requestBody(String name, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            broken.add(name + ": request body became required");
        }
        before.path("content").properties().forEach(content -> {
            JsonNode contentNow = now.path("content").path(content.getKey());
            if (contentNow.isMissingNode()) {
                broken.add(name + ": no longer reads " + content.getKey());
            } else {
                schemas.request(name + ": request", content.getValue().path("schema"), contentNow.path("schema"));
            }
        });
    }

    private void responses(String name, JsonNode before, JsonNode now) {
        Set<String> statuses = new TreeSet<>();
        before.fieldNames().forEachRemaining(statuses::add);
        for (String status : statuses) {
            boolean success = status.startsWith("2");
            if (success && now.path(status).isMissingNode()) {
                broken.add(name + ": no longer answers " + status);
                continue;
            }
            JsonNode contents = resolve(released, before.path(status)).path("content");
            JsonNode contentsNow = resolve(current, now.path(status)).path("content");
            contents.properties().forEach(content -> {
                JsonNode contentNow = contentsNow.path(content.getKey());
                if (!contentNow.isMissingNode()) {
                    schemas.response(
                            name + ": answer " + status, content.getValue().path("schema"), contentNow.path("schema"));
                } else if (success) {
                    broken.add(name + ": no longer answers " + status + " in " + content.getKey());
                }
            });
        }
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.asText().substring(1)) : node;
    }
}
