package cn.anlan.messaging.broker;

import cn.anlan.events.Topic;
import cn.anlan.messaging.MessagingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that are missing. Every service makes all of them: whoever comes first need not wait for the owner.
public final class TopicCreation {

    private final MessagingConfig.Topics config;
    private final String deadLetterTopic;

    /// @param deadLetterTopic the topic of the events that this service could not take
    public TopicCreation(MessagingConfig.Topics config, String deadLetterTopic) {
        this.config = config;
        this.deadLetterTopic = deadLetterTopic;
    }

    /// Makes the topics, or leaves them as they are.
    ///
    /// @throws ExecutionException when the broker cannot be reached or refuses
    public void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        for (KafkaFuture<Void> creation : admin.createTopics(topics()).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
    }

    private List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(topic(topic.kafkaName())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                            // Projections are rebuilt from the topics, so that history is kept until an operator says
                            // otherwise.
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1")));
        }
        topics.add(topic(deadLetterTopic));
        return topics;
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(config.partitions()), config.replication());
    }
}
