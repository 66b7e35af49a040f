package cn.anlan.testing;

import java.nio.file.Path;

/// The test JVM's Kafka broker; the first call starts it.
public final class TestKafka {

    private TestKafka() {}

    public static String bootstrapServers() {
        return broker().getBootstrapServers();
    }

    /// Where the broker keeps its segments.
    public static Path logDirectory() {
        return Path.of(broker().getLogDirectory());
    }

    /// Stops the broker, as a fault. Topics and records stay.
    public static void stop() {
        broker().stop();
    }

    /// Starts a stopped broker on the same port with the same records.
    public static void start() {
        broker().start();
    }

    private static KafkaBroker broker() {
        return JvmWide.instance(KafkaBroker.class, EmbeddedKafkaBroker.class);
    }
}
