package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed schemas say what the records are. After a change of a record, run with `-Dschemas.update=true`.
class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("types")
    void shouldDescribeTheRecord(EventType<?> type) {
        ObjectNode generated = SchemaGenerator.schemaOf(type);
        if (Boolean.getBoolean("schemas.update")) {
            SchemaFiles.write(type, generated);
        }

        assertThat(SchemaFiles.read(SchemaFiles.CURRENT, type)).isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldStayCompatibleWithTheReleasedContract(EventType<?> type) {
        JsonNode released = SchemaFiles.read(SchemaFiles.RELEASED, type);

        assertThat(SchemaCompatibility.breaksBetween(released, SchemaGenerator.schemaOf(type)))
                .isEmpty();
    }

    @Test
    void shouldKeepEveryReleasedType() throws IOException {
        assertThat(namesIn(SchemaFiles.RELEASED)).isSubsetOf(namesIn(SchemaFiles.CURRENT));
    }

    @Test
    void shouldHoldNoSchemaWithoutAType() throws IOException {
        assertThat(namesIn(SchemaFiles.CURRENT))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().stream()
                        .map(type -> type.name() + ".json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cn.anlan.events.Examples#all")
    void shouldAcceptWhatIsWritten(Event<?> event) {
        assertThat(validate(event, EventJson.write(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.anlan.events.Examples#all")
    void shouldAgreeWithTheReaderOnWhatIsRequired(Event<?> event) throws IOException {
        ObjectNode whole = (ObjectNode) MAPPER.readTree(EventJson.write(event));
        for (var property : List.copyOf(whole.properties())) {
            ObjectNode without = whole.deepCopy().without(property.getKey());
            boolean valid = validate(event, without.toString()).isEmpty();

            assertThat(readable(event.type(), without))
                    .as("readable without %s", property.getKey())
                    .isEqualTo(valid);
        }
    }

    static Stream<EventType<?>> types() {
        return EventTypes.all().stream();
    }

    private static List<com.networknt.schema.Error> validate(Event<?> event, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaFiles.read(SchemaFiles.CURRENT, event.type()).toString(), InputFormat.JSON);
        return schema.validate(
                json,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static boolean readable(EventType<?> type, JsonNode json) {
        try {
            return EventJson.read(type, json.toString().getBytes(StandardCharsets.UTF_8)) != null;
        } catch (MalformedEventException refused) {
            return false;
        }
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
