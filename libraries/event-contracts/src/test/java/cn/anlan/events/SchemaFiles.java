package cn.anlan.events;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The committed schemas: the current ones, which ship, and the last released ones, which bind.
final class SchemaFiles {

    static final Path CURRENT = Path.of("src/main/resources/schemas");
    static final Path RELEASED = Path.of("src/test/resources/schemas/released");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = printer();

    private SchemaFiles() {}

    static JsonNode read(Path directory, EventType<?> type) {
        try {
            return MAPPER.readTree(file(directory, type).toFile());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static void write(EventType<?> type, JsonNode schema) {
        try {
            Files.writeString(file(CURRENT, type), MAPPER.writer(PRINTER).writeValueAsString(schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory, EventType<?> type) {
        return directory.resolve(type.name() + ".json");
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
