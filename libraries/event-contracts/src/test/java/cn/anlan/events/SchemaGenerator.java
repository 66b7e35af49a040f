package cn.anlan.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives the JSON Schema of an event's data from its record.
final class SchemaGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaGenerator() {}

    static ObjectNode schemaOf(EventType<?> type) {
        SchemaGenerator generator = new SchemaGenerator();
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:anlan:schema:" + type.name());
        schema.put("title", type.name());
        generator.describe(schema, type.payload());
        if (!generator.definitions.isEmpty()) {
            ObjectNode definitions = schema.putObject("$defs");
            generator.definitions.forEach(definitions::set);
        }
        return schema;
    }

    private void describe(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), valueSchema(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
    }

    private ObjectNode valueSchema(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", valueSchema(list.getActualTypeArguments()[0]));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum() || plain.isRecord() || plain.isSealed()) {
            return reference(plain);
        }
        return scalar(plain);
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            ObjectNode definition = JSON.objectNode();
            definitions.put(name, definition);
            define(definition, type);
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private void define(ObjectNode definition, Class<?> type) {
        if (type.isEnum()) {
            definition.put("type", "string");
            var values = definition.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(((Enum<?>) constant).name());
            }
        } else if (type.isRecord()) {
            describe(definition, type);
        } else {
            var variants = definition.putArray("oneOf");
            for (JsonSubTypes.Type subtype :
                    type.getAnnotation(JsonSubTypes.class).value()) {
                ObjectNode variant = variants.addObject();
                describe(variant, subtype.value());
                ((ObjectNode) variant.get("properties")).putObject("type").put("const", subtype.name());
                variant.withArray("required").add("type");
            }
        }
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == OffsetDateTime.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == LocalTime.class) {
            return schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return schema.put("type", "number");
        }
        throw new IllegalArgumentException("No JSON Schema for " + type);
    }
}
