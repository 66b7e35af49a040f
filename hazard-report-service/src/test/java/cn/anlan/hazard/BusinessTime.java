package cn.anlan.hazard;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/// Moves the service's business clock through the file that it follows.
record BusinessTime(Clock clock) implements AutoCloseable {

    private static final Path FILE = Path.of("target/test-clock");

    /// The clock runs on from there.
    void moveTo(String time) throws IOException {
        OffsetDateTime target = OffsetDateTime.parse(time);
        Files.writeString(FILE, Duration.between(OffsetDateTime.now(), target).toString());
        await().until(() ->
                Duration.between(target.toInstant(), clock.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0);
    }

    /// Back to system time.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(FILE);
        await().until(() ->
                Duration.between(clock.instant(), OffsetDateTime.now()).abs().compareTo(Duration.ofMinutes(1)) < 0);
    }
}
