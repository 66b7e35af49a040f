package cn.anlan.campaign.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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

/// The bundled templates. The service does not start with one that cannot be read.
@Startup
@Singleton
public class CampaignTemplates {

    private static final List<String> BUNDLED =
            List.of("leaders-talk-safety", "responsibility-deepening-2023", "study-2020-2022");

    private final Map<String, CampaignTemplate> byKey = new LinkedHashMap<>();

    CampaignTemplates() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (var key : BUNDLED) {
            byKey.put(key, read(yaml, key));
        }
    }

    public Optional<CampaignTemplate> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Collection<CampaignTemplate> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    private static CampaignTemplate read(YAMLMapper yaml, String key) {
        var resource = "/campaign-templates/" + key + ".yaml";
        try (var input = CampaignTemplates.class.getResourceAsStream(resource)) {
            return yaml.readValue(input, CampaignTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + key + " cannot be read", e);
        }
    }
}
