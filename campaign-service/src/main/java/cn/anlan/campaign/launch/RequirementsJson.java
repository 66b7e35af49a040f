package cn.anlan.campaign.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// A campaign's requirements as one JSON text.
@Converter
class RequirementsJson implements AttributeConverter<List<CampaignRequirement>, String> {

    private static final TypeReference<List<CampaignRequirement>> TYPE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public String convertToDatabaseColumn(List<CampaignRequirement> requirements) {
        try {
            return JSON.writerFor(TYPE).writeValueAsString(requirements);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<CampaignRequirement> convertToEntityAttribute(String json) {
        try {
            return List.copyOf(JSON.readValue(json, TYPE));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the requirements of a campaign cannot be read", corrupt);
        }
    }
}
