package cn.anlan.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/// The clock by which every process of the suite counts deadlines: system time plus the offset in one file.
final class BusinessTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// A little longer than the processes trust an offset they have read.
    private static final Duration UNTIL_SEEN = Duration.ofMillis(50);

    private final Path file;

    BusinessTime(SuiteLayout layout) {
        this.file = layout.clockFile();
    }

    OffsetDateTime now() throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        Duration offset = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        return Instant.now().plus(offset).atZone(CHINA).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Moves every process to that moment, from where time runs on; returns once they have all seen it.
    void moveTo(Instant moment) throws IOException, InterruptedException {
        write(Duration.between(Instant.now(), moment).truncatedTo(ChronoUnit.MILLIS));
    }

    void reset() throws IOException, InterruptedException {
        write(Duration.ZERO);
    }

    private void write(Duration offset) throws IOException, InterruptedException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, offset + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        TimeUnit.NANOSECONDS.sleep(UNTIL_SEEN.toNanos());
    }
}
