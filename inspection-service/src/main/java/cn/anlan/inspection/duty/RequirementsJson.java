package cn.anlan.inspection.duty;

import cn.anlan.events.campaign.Requirement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/// Keeps requirements in the form in which they were published.
final class RequirementsJson {

    private static final TypeReference<List<Requirement>> REQUIREMENTS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RequirementsJson() {}

    static String write(List<Requirement> requirements) {
        try {
            return JSON.writerFor(REQUIREMENTS).writeValueAsString(requirements);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Requirement> read(String requirements) {
        try {
            return JSON.readValue(requirements, REQUIREMENTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
