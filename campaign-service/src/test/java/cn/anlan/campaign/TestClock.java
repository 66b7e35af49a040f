package cn.anlan.campaign;

import cn.anlan.clock.ChinaTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;

/// Moves the application's business clock.
public final class TestClock {

    private static final Path FILE = Path.of("target/test-clock");

    private TestClock() {}

    /// Returns when the application's clock stands at that time.
    public static void moveTo(String isoTime, Clock applicationClock) {
        var target = OffsetDateTime.parse(isoTime).toInstant();
        try {
            var next = Files.writeString(
                    FILE.resolveSibling("test-clock.next"),
                    Duration.between(Instant.now(), target).toString());
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await()
                .until(() -> Duration.between(target, applicationClock.instant())
                                .abs()
                                .toMinutes()
                        < 1);
    }

    public static LocalDate today(Clock applicationClock) {
        return LocalDate.ofInstant(applicationClock.instant(), ChinaTime.ZONE);
    }
}
