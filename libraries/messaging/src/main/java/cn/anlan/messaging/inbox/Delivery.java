package cn.anlan.messaging.inbox;

import cn.anlan.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record as it came from the broker, not yet trusted to be an event.
///
/// @param id the event's id; made of the record's position when the event states none
/// @param aggregateId the event's aggregate; made of the record's key when the event states none
record Delivery(String topic, UUID id, UUID aggregateId, Map<String, String> headers, byte[] data) {

    static Delivery of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        String position = record.topic() + ":" + record.partition() + ":" + record.offset();
        return new Delivery(
                record.topic(),
                uuid(headers.get("ce_id"), "record:" + position),
                uuid(headers.getOrDefault("ce_subject", key), "key:" + key),
                headers,
                record.value());
    }

    private static UUID uuid(@Nullable String text, String name) {
        try {
            return text == null ? Ids.named(name) : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return Ids.named(name);
        }
    }
}
