package cn.anlan.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points the application at [TestKafka].
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", TestKafka.bootstrapServers());
    }

    /// Nothing: the broker is shared by the JVM's test classes and ends with it.
    @Override
    public void stop() {}
}
