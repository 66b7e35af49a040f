package cn.anlan.inspection.checklist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The checklists that the product brings along, read when the service starts: a broken one stops the start.
@Startup
@Singleton
public class ChecklistLibrary {

    private static final List<String> BUNDLED =
            List.of("responsibility-2023-g", "responsibility-2023-d", "responsibility-2023-e");

    private final Map<String, Checklist> checklists = new LinkedHashMap<>();

    public ChecklistLibrary() {
        ObjectReader yaml = new YAMLMapper()
                .readerFor(Checklist.class)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (String key : BUNDLED) {
            Checklist checklist = read(yaml, "/checklists/" + key + ".yaml");
            requireSound(key, checklist);
            checklists.put(key, checklist);
        }
    }

    public Collection<Checklist> all() {
        return checklists.values();
    }

    public Optional<Checklist> find(String key) {
        return Optional.ofNullable(checklists.get(key));
    }

    private static Checklist read(ObjectReader yaml, String resource) {
        try (InputStream content = ChecklistLibrary.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("missing checklist " + resource);
            }
            return yaml.readValue(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("unreadable checklist " + resource, unreadable);
        }
    }

    private static void requireSound(String key, Checklist checklist) {
        if (!checklist.key().equals(key)) {
            throw new IllegalStateException("checklist " + key + " calls itself " + checklist.key());
        }
        Set<String> seen = new HashSet<>();
        checklist.checkPoints().forEach(point -> {
            if (!seen.add(point.id())) {
                throw new IllegalStateException("checklist " + key + " has check point " + point.id() + " twice");
            }
        });
    }
}
