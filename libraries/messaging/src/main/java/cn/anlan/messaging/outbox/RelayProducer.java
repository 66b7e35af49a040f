package cn.anlan.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The producer that a relay needs: it loses nothing, repeats nothing by itself, and never gives up a record, because
/// the next record of the same aggregate would then overtake it.
public final class RelayProducer {

    private static final int BATCH_BYTES = 128 * 1024;

    private RelayProducer() {}

    /// Opens a producer.
    ///
    /// @param broker how to reach the broker, `bootstrap.servers` above all
    /// @param compression a value of Kafka's `compression.type`
    public static Producer<byte[], byte[]> open(Map<String, Object> broker, Duration linger, String compression) {
        return new KafkaProducer<>(
                settings(broker, linger, compression), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// The producer's settings.
    public static Map<String, Object> settings(Map<String, Object> broker, Duration linger, String compression) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
