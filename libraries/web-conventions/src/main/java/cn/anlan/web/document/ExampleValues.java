package cn.anlan.web.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Makes example values of schemas: what a schema gives as an example, else its first or usual value, else one of its
/// type and format.
final class ExampleValues {

    /// For texts of which the schema says nothing more.
    static final String SOME_TEXT = "…";

    static final String MIDNIGHT = "00:00";

    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10",
            "date", "2026-06-15",
            "date-time", "2026-06-15T09:30:00+08:00",
            "local-time", MIDNIGHT,
            "uri", "https://anlan.example/");

    private final Map<String, Schema> schemas;
    private final Set<String> open = new HashSet<>();

    ExampleValues(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /// @return null where a schema begins to contain itself
    @Nullable
    Object of(Schema schema) {
        Object given = given(schema);
        if (given != null) {
            return given;
        }
        String reference = schema.getRef();
        return reference == null ? ofType(schema) : ofComponent(nameIn(reference));
    }

    /// `#/components/schemas/Commitment` → `Commitment`
    static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static @Nullable Object given(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getConstValue() != null) {
            return schema.getConstValue();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        return schema.getDefaultValue();
    }

    private @Nullable Object ofComponent(String name) {
        Schema schema = schemas.get(name);
        if (schema == null || !open.add(name)) {
            return null;
        }
        try {
            // The framework's own examples of its formats are not of China.
            String ofFormat = BY_FORMAT.get(String.valueOf(schema.getFormat()));
            return ofFormat == null ? of(schema) : ofFormat;
        } finally {
            open.remove(name);
        }
    }

    private @Nullable Object ofType(Schema schema) {
        Optional<Schema> part = Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(parts -> parts != null && !parts.isEmpty())
                .map(List::getFirst)
                .findFirst();
        if (part.isPresent()) {
            return of(part.get());
        }
        SchemaType type =
                schema.getType() == null ? SchemaType.OBJECT : schema.getType().getFirst();
        return switch (type) {
            case STRING -> BY_FORMAT.getOrDefault(String.valueOf(schema.getFormat()), SOME_TEXT);
            case INTEGER -> schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum();
            case NUMBER -> schema.getMinimum() == null ? new BigDecimal("1.5") : schema.getMinimum();
            case BOOLEAN -> true;
            case ARRAY -> array(schema);
            case OBJECT -> object(schema);
            case NULL -> null;
        };
    }

    private List<Object> array(Schema schema) {
        Object item = schema.getItems() == null ? null : of(schema.getItems());
        return item == null ? List.of() : List.of(item);
    }

    private Map<String, Object> object(Schema schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> put(object, name, of(property)));
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            put(object, "key", of(schema.getAdditionalPropertiesSchema()));
        }
        return object;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
