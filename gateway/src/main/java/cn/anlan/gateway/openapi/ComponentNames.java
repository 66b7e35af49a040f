package cn.anlan.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/// Keeps apart components that have one name and different meanings in different services.
final class ComponentNames {

    private static final String COMPONENTS = "#/components/";

    private final Map<String, ObjectNode> documents;
    /// `schemas/Page`: component keys with more than one content.
    private final Set<String> ambiguous = new HashSet<>();

    private ComponentNames(Map<String, ObjectNode> documents) {
        this.documents = documents;
    }

    /// Copies of the documents, in which equal names mean equal components.
    static Map<String, ObjectNode> separate(SortedMap<String, ObjectNode> documents) {
        ComponentNames names = new ComponentNames(documents);
        names.findAmbiguous();
        Map<String, ObjectNode> separated = new LinkedHashMap<>();
        documents.forEach((service, document) -> separated.put(service, names.rename(service, document.deepCopy())));
        return separated;
    }

    /// `hazard-report`, `View` → `HazardReportView`.
    static String prefixed(String service, String name) {
        StringBuilder prefix = new StringBuilder();
        for (String word : service.split("-", -1)) {
            prefix.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return prefix.append(Character.toUpperCase(name.charAt(0)))
                .append(name, 1, name.length())
                .toString();
    }

    private void findAmbiguous() {
        Map<String, JsonNode> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        forEachComponent((key, component) -> {
            JsonNode other = first.putIfAbsent(key, component);
            if (other != null) {
                shared.add(key);
                if (!other.equals(component)) {
                    ambiguous.add(key);
                }
            }
        });
        // What looks the same but speaks of something ambiguous is ambiguous too.
        boolean[] grown = {true};
        while (grown[0]) {
            grown[0] = false;
            forEachComponent((key, component) -> {
                if (shared.contains(key) && !ambiguous.contains(key) && refersToAmbiguous(component)) {
                    ambiguous.add(key);
                    grown[0] = true;
                }
            });
        }
    }

    private void forEachComponent(BiConsumer<String, JsonNode> action) {
        documents
                .values()
                .forEach(document -> document.path("components")
                        .forEachEntry((section, entries) -> entries.forEachEntry(
                                (name, component) -> action.accept(section + "/" + name, component))));
    }

    private boolean refersToAmbiguous(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            return text.startsWith(COMPONENTS) && ambiguous.contains(text.substring(COMPONENTS.length()));
        }
        for (JsonNode child : node) {
            if (refersToAmbiguous(child)) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode rename(String service, ObjectNode document) {
        renameReferences(service, document);
        document.path("components").forEachEntry((section, entries) -> {
            ObjectNode all = (ObjectNode) entries;
            for (String name : List.copyOf(fieldNames(all))) {
                if (ambiguous.contains(section + "/" + name)) {
                    all.set(freeName(all, prefixed(service, name)), all.remove(name));
                }
            }
        });
        return document;
    }

    private static Set<String> fieldNames(ObjectNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String freeName(ObjectNode among, String wanted) {
        if (among.has(wanted)) {
            throw new IllegalStateException("The component " + wanted + " is in the way of a renamed one");
        }
        return wanted;
    }

    private void renameReferences(String service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(fieldNames(object))) {
                JsonNode value = object.get(field);
                if (value.isTextual()) {
                    object.set(field, renamedReference(service, value));
                } else if (field.equals("security") && value instanceof ArrayNode requirements) {
                    requirements.forEach(requirement -> renameSchemes(service, requirement));
                } else {
                    renameReferences(service, value);
                }
            }
        } else {
            node.forEach(child -> renameReferences(service, child));
        }
    }

    private JsonNode renamedReference(String service, JsonNode text) {
        String value = text.textValue();
        if (!value.startsWith(COMPONENTS) || !ambiguous.contains(value.substring(COMPONENTS.length()))) {
            return text;
        }
        int name = value.lastIndexOf('/') + 1;
        return TextNode.valueOf(value.substring(0, name) + prefixed(service, value.substring(name)));
    }

    private void renameSchemes(String service, JsonNode requirement) {
        if (requirement instanceof ObjectNode schemes) {
            for (String name : List.copyOf(fieldNames(schemes))) {
                if (ambiguous.contains("securitySchemes/" + name)) {
                    schemes.set(prefixed(service, name), schemes.remove(name));
                }
            }
        }
    }
}
