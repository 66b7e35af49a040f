package cn.anlan.events;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps events to CloudEvents 1.0 in Kafka's binary mode: attributes in headers (UTF-8), data in the value.
public final class CloudEventHeaders {

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String TIME = "ce_time";
    private static final String SUBJECT = "ce_subject";
    private static final String ACTOR = "ce_actor";
    private static final String ORGANIZATION = "ce_organizationid";
    private static final String AGGREGATE_VERSION = "ce_aggregateversion";
    private static final String CE_TRACE_PARENT = "ce_traceparent";
    private static final String TRACE_PARENT = "traceparent";
    private static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /// The headers of an event.
    public static Map<String, String> of(Event<?> event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, event.id().toString());
        headers.put(TYPE, event.type().name());
        headers.put(SOURCE, event.source());
        headers.put(TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time()));
        headers.put(SUBJECT, event.aggregateId().toString());
        headers.put(ACTOR, event.actor());
        headers.put(AGGREGATE_VERSION, Long.toString(event.aggregateVersion()));
        headers.put(CONTENT_TYPE, "application/json");
        if (event.organizationId() != null) {
            headers.put(ORGANIZATION, event.organizationId().toString());
        }
        if (event.traceparent() != null) {
            headers.put(CE_TRACE_PARENT, event.traceparent());
            headers.put(TRACE_PARENT, event.traceparent());
        }
        return headers;
    }

    /// The type that the headers name; empty when this version of the contracts does not know it.
    ///
    /// @throws MalformedEventException when the headers name no type
    public static Optional<EventType<?>> typeOf(Map<String, String> headers) {
        return EventTypes.byName(required(headers, TYPE));
    }

    /// The event that the headers and the record's value hold.
    ///
    /// @throws MalformedEventException when an attribute is missing or wrong, or the data breaks its contract
    public static <T> Event<T> read(EventType<T> type, Map<String, String> headers, byte[] data) {
        try {
            return new Event<>(
                    UUID.fromString(required(headers, ID)),
                    type,
                    UUID.fromString(required(headers, SUBJECT)),
                    Long.parseLong(required(headers, AGGREGATE_VERSION)),
                    OffsetDateTime.parse(required(headers, TIME)),
                    required(headers, SOURCE),
                    required(headers, ACTOR),
                    uuid(headers.get(ORGANIZATION)),
                    headers.get(CE_TRACE_PARENT),
                    EventJson.read(type, data));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new MalformedEventException("Wrong event attribute", wrong);
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new MalformedEventException("Header is missing: " + name, null);
        }
        return value;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
