package cn.anlan.reporting;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/// Moves the business clock of the application under test.
final class BusinessTime {

    private static final Path FILE = Path.of("target/business-clock");
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private BusinessTime() {}

    /// When this returns, it is about that time.
    static void set(String time) {
        Duration offset = Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(time));
        try {
            Path next = FILE.resolveSibling("business-clock-next");
            Files.writeString(next, offset.toString());
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Clock clock = clock();
        await().until(() -> Duration.between(OffsetDateTime.now().plus(offset), OffsetDateTime.now(clock))
                        .abs()
                        .compareTo(TOLERANCE)
                < 0);
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(clock());
    }

    private static Clock clock() {
        return CDI.current().select(Clock.class).get();
    }
}
