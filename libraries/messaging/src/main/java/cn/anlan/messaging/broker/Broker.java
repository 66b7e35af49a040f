package cn.anlan.messaging.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Opens clients of the broker that `kafka.*` configures.
@Singleton
public final class Broker {

    private static final int RECONNECT_AFTER_MILLIS = 1_000;

    /// How long the events of a member that died wait until another member gets them. The client's 45 s favour clouds
    /// that stand still at times; our consumers may be given up wrongly, since they do nothing twice.
    private static final int DEAD_AFTER_MILLIS = 10_000;

    private final Map<String, Object> connection;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /// How to reach the broker.
    public Map<String, Object> connection() {
        return connection;
    }

    /// A member of the group that starts with the oldest event and leaves commits to its user.
    public Consumer<byte[], byte[]> consumer(String group) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, DEAD_AFTER_MILLIS);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_AFTER_MILLIS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// A client for topics and the cluster's state.
    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_AFTER_MILLIS);
        return Admin.create(settings);
    }
}
