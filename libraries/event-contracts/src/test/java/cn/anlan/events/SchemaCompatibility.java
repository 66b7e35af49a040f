package cn.anlan.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what in a schema breaks readers or writers of the released one.
///
/// Both directions count, because services of two versions run side by side and projections are rebuilt from old
/// events: what a released reader relies on must still be written, and what a new reader relies on must have been
/// written before. So properties are neither removed, retyped, nor made required or optional, and new ones are
/// optional. An enumeration may grow: a reader that does not know the value parks the event and replays it later.
final class SchemaCompatibility {

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /// One line per breaking change, beginning with the JSON path of its place; empty when compatible.
    static List<String> breaksBetween(JsonNode released, JsonNode current) {
        SchemaCompatibility comparison = new SchemaCompatibility(released, current);
        comparison.compare(released, current, "");
        return comparison.breaks;
    }

    private void compare(JsonNode unresolvedBefore, JsonNode unresolvedAfter, String path) {
        JsonNode before = resolve(released, unresolvedBefore);
        JsonNode after = resolve(current, unresolvedAfter);
        for (String keyword : List.of("type", "format", "pattern", "const")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaks.add(path + ": " + keyword + " changed");
            }
        }
        compareEnumeration(before, after, path);
        compareProperties(before, after, path);
        compareVariants(before, after, path);
        if (before.has("items") && after.has("items")) {
            compare(before.get("items"), after.get("items"), path + "/*");
        }
    }

    private void compareEnumeration(JsonNode before, JsonNode after, String path) {
        Set<String> values = texts(after.path("enum"));
        for (String value : texts(before.path("enum"))) {
            if (!values.contains(value)) {
                breaks.add(path + ": value removed: " + value);
            }
        }
    }

    private void compareProperties(JsonNode before, JsonNode after, String path) {
        Set<String> requiredBefore = texts(before.path("required"));
        Set<String> requiredAfter = texts(after.path("required"));
        before.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String place = path + "/" + name;
            JsonNode counterpart = after.path("properties").path(name);
            if (counterpart.isMissingNode()) {
                breaks.add(place + ": removed");
                return;
            }
            if (requiredBefore.contains(name) && !requiredAfter.contains(name)) {
                breaks.add(place + ": no longer required");
            }
            compare(property.getValue(), counterpart, place);
        });
        requiredAfter.stream()
                .filter(name -> !requiredBefore.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": newly required"));
    }

    private void compareVariants(JsonNode before, JsonNode after, String path) {
        for (JsonNode variant : before.path("oneOf")) {
            String name = variant.at("/properties/type/const").asText();
            JsonNode counterpart = variantNamed(name, after);
            if (counterpart.isMissingNode()) {
                breaks.add(path + ": variant removed: " + name);
            } else {
                compare(variant, counterpart, path + "<" + name + ">");
            }
        }
    }

    private static JsonNode variantNamed(String name, JsonNode schema) {
        for (JsonNode variant : schema.path("oneOf")) {
            if (variant.at("/properties/type/const").asText().equals(name)) {
                return variant;
            }
        }
        return schema.path("oneOf").path(-1);
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
