package cn.anlan.campaign.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Head counts as one JSON text.
@Converter
class HeadCountsJson implements AttributeConverter<List<HeadCount>, String> {

    private static final TypeReference<List<HeadCount>> TYPE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<HeadCount> counts) {
        try {
            return JSON.writerFor(TYPE).writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<HeadCount> convertToEntityAttribute(String json) {
        try {
            return List.copyOf(JSON.readValue(json, TYPE));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the head counts of an activity cannot be read", corrupt);
        }
    }
}
