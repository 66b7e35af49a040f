package cn.anlan.standalone.servers;

import cn.anlan.standalone.JavaCommand;
import cn.anlan.standalone.Port;
import cn.anlan.standalone.Ports;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.process.Component;
import cn.anlan.standalone.process.Launch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One Kafka broker that is its own controller.
final class KafkaServer implements Component {

    static final String NAME = "kafka";

    private static final int HEAP_MEGABYTES = 256;

    private final SuiteLayout layout;
    private final int port;
    private final int controllerPort;

    KafkaServer(SuiteLayout layout, Ports ports) {
        this.layout = layout;
        this.port = ports.at(Port.KAFKA);
        this.controllerPort = ports.at(Port.KAFKA_CONTROLLER);
    }

    static String bootstrapServers(Ports ports) {
        return "127.0.0.1:" + ports.at(Port.KAFKA);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home());
        Files.writeString(configuration(), settings());
        if (!Files.exists(home().resolve("log/meta.properties"))) {
            List<String> command = JavaCommand.withHeap(HEAP_MEGABYTES);
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), "kafka.tools.StorageTool", "format"));
            command.addAll(List.of(
                    "--cluster-id",
                    randomClusterId(),
                    "--config",
                    configuration().toString()));
            Tool.run(home(), Map.of(), command);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = JavaCommand.withHeap(HEAP_MEGABYTES);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.utils.AppInfoParser=info",
                "-cp",
                classPath(),
                "kafka.Kafka",
                configuration().toString()));
        return new Launch(command, Map.of(), home());
    }

    @Override
    public boolean ready() throws IOException {
        return KafkaProbe.seesBroker(port);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(40);
    }

    /// A single node has no replica to fall back on, so it flushes what it acknowledges. Events are kept for good:
    /// projections are rebuilt from them.
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                log.flush.interval.messages=1
                log.retention.ms=-1
                log.cleaner.dedupe.buffer.size=16777216
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.num.partitions=8
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, home().resolve("log"));
    }

    private static String randomClusterId() {
        UUID random = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits() & Long.MAX_VALUE)
                .putLong(random.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String classPath() {
        return layout.kafkaLibraries() + "/*";
    }

    private Path home() {
        return layout.data().resolve("kafka");
    }

    private Path configuration() {
        return home().resolve("server.properties");
    }
}
