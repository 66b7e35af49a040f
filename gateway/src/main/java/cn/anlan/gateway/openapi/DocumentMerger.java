package cn.anlan.gateway.openapi;

import cn.anlan.gateway.route.Route;
import cn.anlan.gateway.route.RouteTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes one OpenAPI document of the services' documents: their paths as far as the gateway routes them, their
/// components once each. Components that differ under one name get their service's name before theirs.
final class DocumentMerger {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final RouteTable routes;
    private final String version;

    DocumentMerger(RouteTable routes, String version) {
        this.routes = routes;
        this.version = version;
    }

    /// @param documents by service name; they are not changed
    ObjectNode merge(SortedMap<String, ObjectNode> documents) {
        Map<String, ObjectNode> renamed = ComponentNames.separate(documents);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", newestVersion(renamed));
        merged.putObject("info")
                .put("title", "安澜 Anlan")
                .put("description", "The APIs of all services, as they are reached through the gateway.")
                .put("version", version);
        merged.putArray("servers").addObject().put("url", "/");
        mergeTags(renamed, merged.putArray("tags"));
        mergePaths(renamed, merged.putObject("paths"));
        mergeComponents(renamed, merged.putObject("components"));
        return merged;
    }

    private static String newestVersion(Map<String, ObjectNode> documents) {
        return documents.values().stream()
                .map(document -> document.path("openapi").asText())
                .max(String::compareTo)
                .orElse("3.1.0");
    }

    private static void mergeTags(Map<String, ObjectNode> documents, ArrayNode into) {
        SortedMap<String, JsonNode> tags = new TreeMap<>();
        documents
                .values()
                .forEach(document -> document.path("tags")
                        .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag)));
        into.addAll(tags.values());
    }

    private void mergePaths(Map<String, ObjectNode> documents, ObjectNode into) {
        SortedMap<String, ObjectNode> paths = new TreeMap<>();
        SortedMap<String, List<ObjectNode>> operations = new TreeMap<>();
        documents.forEach((service, document) -> document.path("paths").forEachEntry((path, item) -> {
            Route route = routes.find(path);
            if (route != null && route.service().equals(service)) {
                ObjectNode copy = item.deepCopy();
                paths.put(path, copy);
                operations.computeIfAbsent(service, key -> new ArrayList<>()).addAll(operations(document, copy));
            }
        }));
        OperationIds.makeUnique(operations);
        into.setAll(paths);
    }

    /// The operations of a path, which from now on stand for themselves, without what their document said for all.
    private static List<ObjectNode> operations(ObjectNode document, ObjectNode pathItem) {
        pathItem.remove("servers");
        List<ObjectNode> operations = new ArrayList<>();
        for (String method : METHODS) {
            if (pathItem.get(method) instanceof ObjectNode operation) {
                operation.remove("servers");
                if (!operation.has("security") && document.has("security")) {
                    operation.set("security", document.get("security").deepCopy());
                }
                operations.add(operation);
            }
        }
        return operations;
    }

    private static void mergeComponents(Map<String, ObjectNode> documents, ObjectNode into) {
        SortedMap<String, SortedMap<String, JsonNode>> sections = new TreeMap<>();
        documents
                .values()
                .forEach(document -> document.path("components")
                        .forEachEntry((section, entries) -> entries.forEachEntry(
                                (name, component) -> sections.computeIfAbsent(section, key -> new TreeMap<>())
                                        .put(name, component))));
        sections.forEach((section, entries) -> into.putObject(section).setAll(entries));
    }
}
