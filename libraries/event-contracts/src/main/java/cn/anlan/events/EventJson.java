package cn.anlan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/// How event data is written and read as JSON: ISO 8601 times with their offset, nulls omitted, unknown fields
/// tolerated on reading, required fields insisted on.
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /// The data of an event, as it travels.
    public static String write(Event<?> event) {
        try {
            return MAPPER.writeValueAsString(event.data());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Contract record cannot be written: " + event.type().name(), impossible);
        }
    }

    /// The data of an event of this type.
    ///
    /// @throws MalformedEventException when the JSON is not of this type or lacks a required field
    public static <T> T read(EventType<T> type, byte[] json) {
        try {
            T data = MAPPER.readValue(json, type.payload());
            RequiredFields.check(data);
            return data;
        } catch (IOException unreadable) {
            throw new MalformedEventException("No valid " + type.name(), unreadable);
        }
    }
}
