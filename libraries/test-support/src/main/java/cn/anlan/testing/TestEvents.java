package cn.anlan.testing;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventType;
import cn.anlan.events.Ids;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes events to the real broker, as another service would.
public final class TestEvents {

    private TestEvents() {}

    /// An event that another service could have published just now.
    public static <T> Event<T> of(EventType<T> type, UUID aggregateId, long aggregateVersion, T data) {
        return new Event<>(
                Ids.next(),
                type,
                aggregateId,
                aggregateVersion,
                OffsetDateTime.now(ZoneOffset.ofHours(8)),
                "/anlan/test",
                "system",
                null,
                null,
                data);
    }

    /// Returns when the broker has acknowledged the event.
    public static <T> Event<T> publish(EventType<T> type, UUID aggregateId, long aggregateVersion, T data) {
        Event<T> event = of(type, aggregateId, aggregateVersion, data);
        publish(event);
        return event;
    }

    /// Returns when the broker has acknowledged the event. Publishing the same event again is a redelivery.
    public static void publish(Event<?> event) {
        publish(event, CloudEventHeaders.of(event), EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    }

    /// Publishes a record that breaks the contract, to see how a consumer takes it.
    public static void publish(Event<?> event, Map<String, String> headers, byte[] body) {
        TestTopics.ensure(event.type().topic());
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(
                event.type().topic().kafkaName(), event.aggregateId().toString(), body);
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestKafka.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker took no " + event.type().name(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
