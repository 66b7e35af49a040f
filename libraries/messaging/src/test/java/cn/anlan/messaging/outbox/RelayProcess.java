package cn.anlan.messaging.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A relay in a process of its own, which can be killed.
final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] arguments) {
        new OutboxRelay(
                        OutboxSchema.dataSource(arguments[0], arguments[1], arguments[2]),
                        () -> RelayProducer.open(
                                Map.of("bootstrap.servers", arguments[3]), Duration.ofMillis(5), "lz4"),
                        new RelaySettings(
                                100, 1000, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(100)))
                .run();
    }

    static Process start(String jdbcUrl, String user, String password, String broker) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        jdbcUrl,
                        user,
                        password,
                        broker))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
