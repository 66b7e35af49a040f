package cn.anlan.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A consumer that reads a topic from now on, and notes how long each event of a run took since its transaction called
/// `commit`. The key of an event is its aggregate's id, whose halves are the run and, in the low 32 bits, the
/// transaction.
final class Receipts implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;

    Receipts(BrokerProcess broker, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// @param commits when each transaction of the run called `commit`
    long[] await(int events, long run, AtomicLongArray commits) {
        long[] nanos = new long[events];
        int received = 0;
        while (received < events) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                UUID aggregate = UUID.fromString(record.key());
                if (aggregate.getMostSignificantBits() == run) {
                    nanos[received++] = System.nanoTime() - commits.get((int) aggregate.getLeastSignificantBits());
                }
            }
        }
        return nanos;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
