package cn.anlan.testing;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads one type of event from the real broker, from the topic's beginning, as a subscriber would.
///
/// ```java
/// try (EventProbe<CampaignChanged> campaigns = EventProbe.of(CampaignChanged.TYPE)) {
///     Event<CampaignChanged> published = campaigns.await(event -> event.data().status() == PUBLISHED);
/// }
/// ```
///
/// Events of earlier tests are in the topic too, tens of thousands at times: wait for an aggregate that is the test's
/// own, so that only its events are parsed.
public final class EventProbe<T> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventType<T> type;
    private final Consumer<String, byte[]> consumer;
    private final List<Arrival<T>> seen = new ArrayList<>();

    private EventProbe(EventType<T> type, Consumer<String, byte[]> consumer) {
        this.type = type;
        this.consumer = consumer;
    }

    public static <T> EventProbe<T> of(EventType<T> type) {
        TestTopics.ensure(type.topic());
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = type.topic().kafkaName();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new EventProbe<>(type, consumer);
    }

    /// The first event that matches, among those already in the topic and those of the next half minute.
    ///
    /// @throws AssertionError when none came; tells what came instead
    public Event<T> await(Predicate<Event<T>> wanted) {
        return awaitAmong(arrival -> true, wanted);
    }

    /// The first event of this aggregate that matches.
    public Event<T> await(UUID aggregateId, Predicate<T> wanted) {
        return awaitAmong(arrival -> arrival.isOf(aggregateId), event -> wanted.test(event.data()));
    }

    /// Every event of this aggregate that is in the topic now, in the order of delivery.
    public List<Event<T>> eventsOf(UUID aggregateId) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(POLL);
        }
        return seen.stream()
                .filter(arrival -> arrival.isOf(aggregateId))
                .map(Arrival::event)
                .toList();
    }

    private Event<T> awaitAmong(Predicate<Arrival<T>> candidate, Predicate<Event<T>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int looked = 0;
        do {
            for (; looked < seen.size(); looked++) {
                Arrival<T> arrival = seen.get(looked);
                if (candidate.test(arrival) && wanted.test(arrival.event())) {
                    return arrival.event();
                }
            }
            poll(POLL);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("no such " + type.name() + " within " + PATIENCE + "; seen: "
                + seen.stream().filter(candidate).map(Arrival::event).toList());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll(Duration patience) {
        ConsumerRecords<String, byte[]> records = consumer.poll(patience);
        List<ConsumerRecord<String, byte[]>> ordered = new ArrayList<>();
        records.forEach(ordered::add);
        ordered.sort(Comparator.comparingLong(ConsumerRecord::offset));
        for (ConsumerRecord<String, byte[]> record : ordered) {
            Map<String, String> headers = headers(record);
            if (type.name().equals(headers.get("ce_type"))) {
                seen.add(new Arrival<>(type, headers, record.value()));
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    /// A record of the type, parsed when it is looked at.
    private static final class Arrival<T> {
        private final EventType<T> type;
        private final Map<String, String> headers;
        private final byte[] body;
        private @Nullable Event<T> event;

        Arrival(EventType<T> type, Map<String, String> headers, byte[] body) {
            this.type = type;
            this.headers = headers;
            this.body = body;
        }

        boolean isOf(UUID aggregateId) {
            return aggregateId.toString().equals(headers.get("ce_subject"));
        }

        Event<T> event() {
            if (event == null) {
                event = CloudEventHeaders.read(type, headers, body);
            }
            return event;
        }
    }
}
