package cn.anlan.campaign.template;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The templates that come with the service, which does not start with one that cannot be read.
@Startup
@Singleton
class BundledTemplates {

    static final List<String> KEYS = List.of(
            "leaders-talk-safety",
            "responsibility-deepening-2023",
            "risk-prevention-2022",
            "safety-month-2022",
            "study-2020-2022");

    private final Map<String, CampaignTemplate> byKey = new LinkedHashMap<>();

    BundledTemplates() {
        KEYS.forEach(key -> byKey.put(key, read(key)));
    }

    Optional<CampaignTemplate> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Collection<CampaignTemplate> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    private static CampaignTemplate read(String key) {
        var resource = "/campaign-templates/" + key + ".yaml";
        try (var input = BundledTemplates.class.getResourceAsStream(resource)) {
            return TemplateFormat.YAML.read(input.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("template " + key + " cannot be read", e);
        }
    }
}
