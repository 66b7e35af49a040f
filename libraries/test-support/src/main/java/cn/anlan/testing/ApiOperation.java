package cn.anlan.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One operation, as an API document describes it.
///
/// @param path with its parameters in braces, as in the document
/// @param examplePath the path with parameters that fit their form but belong to nothing
/// @param contentType of the body; none where the operation takes no body
/// @param roles who may call it according to the document
record ApiOperation(
        String method,
        String path,
        String examplePath,
        @Nullable String contentType,
        boolean isPublic,
        Set<String> roles) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static List<ApiOperation> in(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(
                                of(path.getKey(), path.getValue(), member.getKey(), member.getValue()))));
        return operations;
    }

    String name() {
        return method + " " + path;
    }

    private static ApiOperation of(String path, JsonNode pathItem, String method, JsonNode operation) {
        var contentTypes = operation.path("requestBody").path("content").fieldNames();
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                examplePath(path, pathItem, operation),
                contentTypes.hasNext() ? contentTypes.next() : null,
                operation.path("security").isEmpty(),
                roles);
    }

    private static String examplePath(String path, JsonNode pathItem, JsonNode operation) {
        String example = path;
        for (JsonNode owner : List.of(pathItem, operation)) {
            for (JsonNode parameter : owner.path("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    example = example.replace(
                            "{" + parameter.path("name").asText() + "}",
                            isUuid(parameter.path("schema")) ? UUID.randomUUID().toString() : "x1");
                }
            }
        }
        return example;
    }

    private static boolean isUuid(JsonNode schema) {
        return schema.path("format").asText().equals("uuid")
                || schema.path("$ref").asText().endsWith("/UUID");
    }
}
