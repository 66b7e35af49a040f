package cn.anlan.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a newer schema takes away. In a request it must accept all that the older one accepted; in an answer it must
/// keep all that the older one promised.
final class SchemaChanges {

    private static final List<String> UPPER_BOUNDS = List.of("maxLength", "maximum", "maxItems", "maxProperties");
    private static final List<String> LOWER_BOUNDS = List.of("minLength", "minimum", "minItems", "minProperties");
    private static final List<String> COMBINATIONS = List.of("allOf", "oneOf", "anyOf");

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> broken;

    /// Schemas may refer to themselves: each pair is compared once for requests and once for answers.
    private final Set<String> compared = new HashSet<>();

    SchemaChanges(JsonNode released, JsonNode current, List<String> broken) {
        this.released = released;
        this.current = current;
        this.broken = broken;
    }

    void request(String where, JsonNode before, JsonNode now) {
        compare(where, before, now, true);
    }

    void response(String where, JsonNode before, JsonNode now) {
        compare(where, before, now, false);
    }

    private void compare(String where, JsonNode referenceBefore, JsonNode referenceNow, boolean request) {
        if (referenceBefore.has("$ref")
                && !compared.add(request + " " + referenceBefore.path("$ref") + " " + referenceNow.path("$ref"))) {
            return;
        }
        JsonNode before = OpenApiChanges.resolve(released, referenceBefore);
        JsonNode now = OpenApiChanges.resolve(current, referenceNow);
        type(where, before, now, request);
        values(where, before, now, request);
        if (request) {
            bounds(where, before, now);
        }
        if (before.path("nullable").asBoolean() != now.path("nullable").asBoolean()
                && now.path("nullable").asBoolean() != request) {
            broken.add(where + (request ? " may no longer be null" : " may now be null"));
        }
        properties(where, before, now, request);
        if (before.has("items")) {
            compare(where + "[]", before.path("items"), now.path("items"), request);
        }
        if (before.path("additionalProperties").isObject()) {
            compare(where + "{}", before.path("additionalProperties"), now.path("additionalProperties"), request);
        }
        for (String combination : COMBINATIONS) {
            combination(where, before.path(combination), now.path(combination), request);
        }
    }

    /// A request may take more types than before, an answer may have fewer.
    private void type(String where, JsonNode before, JsonNode now, boolean request) {
        Set<String> typesBefore = words(before.path("type"));
        Set<String> typesNow = words(now.path("type"));
        boolean kept = request ? typesNow.containsAll(typesBefore) : typesBefore.containsAll(typesNow);
        if (!typesBefore.isEmpty() && (!kept || typesNow.isEmpty())) {
            broken.add("%s changed its type from %s to %s".formatted(where, typesBefore, typesNow));
        }
        if (before.has("format") && !before.path("format").equals(now.path("format"))) {
            broken.add("%s changed its format from %s to %s"
                    .formatted(
                            where,
                            before.path("format").asText(),
                            now.path("format").asText("none")));
        }
    }

    /// One word, or a list of them.
    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(word -> words.add(word.asText()));
        return words;
    }

    /// Clients must expect new values in answers; a value that could be sent must stay.
    private void values(String where, JsonNode before, JsonNode now, boolean request) {
        if (!request || !now.has("enum")) {
            return;
        }
        if (!before.has("enum")) {
            broken.add(where + " accepts only some values now");
            return;
        }
        Set<JsonNode> accepted = new HashSet<>();
        now.path("enum").forEach(accepted::add);
        for (JsonNode value : before.path("enum")) {
            if (!accepted.contains(value)) {
                broken.add(where + " no longer accepts " + value.asText());
            }
        }
    }

    private void bounds(String where, JsonNode before, JsonNode now) {
        for (String bound : UPPER_BOUNDS) {
            if (now.has(bound)
                    && (!before.has(bound)
                            || now.path(bound).asDouble() < before.path(bound).asDouble())) {
                broken.add(where + " has a smaller " + bound);
            }
        }
        for (String bound : LOWER_BOUNDS) {
            if (now.has(bound)
                    && (!before.has(bound)
                            || now.path(bound).asDouble() > before.path(bound).asDouble())) {
                broken.add(where + " has a larger " + bound);
            }
        }
        if (now.has("pattern") && !now.path("pattern").equals(before.path("pattern"))) {
            broken.add(where + " has another pattern");
        }
    }

    private void properties(String where, JsonNode before, JsonNode now, boolean request) {
        Set<String> requiredBefore = required(before);
        Set<String> requiredNow = required(now);
        before.path("properties").properties().forEach(property -> {
            String name = where + "/" + property.getKey();
            JsonNode propertyNow = now.path("properties").path(property.getKey());
            if (propertyNow.isMissingNode()) {
                broken.add(name + " removed");
                return;
            }
            if (!request && requiredBefore.contains(property.getKey()) && !requiredNow.contains(property.getKey())) {
                broken.add(name + " may be absent now");
            }
            compare(name, property.getValue(), propertyNow, request);
        });
        if (request) {
            requiredNow.stream()
                    .filter(name -> !requiredBefore.contains(name))
                    .forEach(name -> broken.add(where + "/" + name + " became required"));
        }
    }

    private void combination(String where, JsonNode before, JsonNode now, boolean request) {
        for (int i = 0; i < before.size(); i++) {
            if (i >= now.size()) {
                broken.add(where + " lost an alternative");
                return;
            }
            compare(where, before.path(i), now.path(i), request);
        }
    }

    private static Set<String> required(JsonNode schema) {
        return words(schema.path("required"));
    }
}
