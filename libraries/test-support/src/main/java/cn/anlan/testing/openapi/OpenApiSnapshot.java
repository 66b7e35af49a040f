package cn.anlan.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The API document of a service as it is committed: `openapi.yaml` holds the present one, `openapi-released.yaml` the
/// one that clients were last promised.
///
/// ```java
/// @Test
/// void shouldKeepTheCommittedApi() {
///     OpenApiSnapshot.in(Path.of("src/main/openapi")).requireCurrent(given().get("/q/openapi").asString());
/// }
/// ```
///
/// Run with `-Dopenapi.update=true` to rewrite `openapi.yaml`. The released document is only changed by a release.
public final class OpenApiSnapshot {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path current;
    private final Path released;
    private final boolean update;

    OpenApiSnapshot(Path folder, boolean update) {
        this.current = folder.resolve("openapi.yaml");
        this.released = folder.resolve("openapi-released.yaml");
        this.update = update;
    }

    public static OpenApiSnapshot in(Path folder) {
        return new OpenApiSnapshot(folder, Boolean.getBoolean("openapi.update"));
    }

    /// @param document what the service says of itself, in YAML
    /// @throws AssertionError when it differs from the committed document, or breaks a promise of the released one
    public void requireCurrent(String document) {
        try {
            if (update) {
                Files.createDirectories(current.toAbsolutePath().getParent());
                Files.writeString(current, document);
            }
            requireCommitted(document);
            if (Files.exists(released)) {
                requireCompatible(parse(Files.readString(released)), parse(document));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireCommitted(String document) throws IOException {
        if (!Files.exists(current) || !parse(Files.readString(current)).equals(parse(document))) {
            throw new AssertionError(
                    "The API differs from " + current + "; read the difference after -Dopenapi.update=true");
        }
    }

    private static void requireCompatible(JsonNode released, JsonNode current) {
        List<String> broken = OpenApiChanges.breaking(released, current);
        if (!broken.isEmpty()) {
            throw new AssertionError("The API breaks what was released:\n  " + String.join("\n  ", broken));
        }
    }

    private static JsonNode parse(String document) throws JsonProcessingException {
        return YAML.readTree(document);
    }
}
