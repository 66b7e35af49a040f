package cn.anlan.testing;

import cn.anlan.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes sure that a topic is there before a test writes to it or reads from it, whoever comes first: the test or the
/// application.
final class TestTopics {

    private static final int PARTITIONS = 6;

    private TestTopics() {}

    static void ensure(Topic topic) {
        NewTopic wanted = new NewTopic(topic.kafkaName(), PARTITIONS, (short) 1);
        if (topic.compacted()) {
            wanted.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(wanted)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create " + topic.kafkaName(), failure);
            }
        } catch (TimeoutException failure) {
            throw new IllegalStateException("cannot create " + topic.kafkaName(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
