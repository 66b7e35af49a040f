package cn.anlan.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// A one-node KRaft broker and controller inside the test JVM.
///
/// It never creates a topic by itself: that is a duty of the code under test.
final class EmbeddedKafkaBroker implements KafkaBroker {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final Path logDirectory;
    private final int port = FreePort.choose();
    private final int controllerPort = FreePort.choose();
    private @Nullable KafkaRaftServer server;

    EmbeddedKafkaBroker() throws Exception {
        logDirectory = Files.createTempDirectory("anlan-test-kafka");
        Runtime.getRuntime().addShutdownHook(new Thread(this::discard, "discard-test-kafka"));
        format();
        start();
    }

    @Override
    public String getBootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String getLogDirectory() {
        return logDirectory.toString();
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        // The broker finds classes by name, and a test may call from another class loader that has the same ones.
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(getClass().getClassLoader());
        try {
            server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
            server.startup();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .addDirectory(logDirectory.toString())
                    .setMetadataLogDirectory(logDirectory.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(silent)
                    .run();
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("log.dirs", logDirectory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024)));
    }

    private void discard() {
        stop();
        TemporaryFiles.delete(logDirectory);
    }
}
