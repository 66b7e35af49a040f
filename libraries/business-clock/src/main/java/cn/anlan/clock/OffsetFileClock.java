package cn.anlan.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/// A clock that runs beside a base clock, at the distance that a file states.
///
/// Several processes that read one file move through time together.
final class OffsetFileClock extends Clock {

    /// The longest time for which a read offset is trusted.
    static final Duration FRESHNESS = Duration.ofMillis(20);

    private static final Logger LOG = Logger.getLogger(OffsetFileClock.class);

    private final Path file;
    private final Clock base;
    private volatile Reading latest = new Reading(Duration.ZERO, Instant.EPOCH);

    OffsetFileClock(Path file, Clock base) {
        this.file = file;
        this.base = base;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new OffsetFileClock(file, base.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant now = base.instant();
        Reading reading = latest;
        if (!reading.isFreshAt(now)) {
            reading = new Reading(read(reading.offset()), now);
            latest = reading;
        }
        return now.plus(reading.offset());
    }

    private Duration read(Duration previous) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (DateTimeException | IOException unreadable) {
            // A writer may be half-way through; jumping back to system time in between would fire deadlines wrongly.
            LOG.warnf("Clock file %s holds no ISO-8601 duration; keeping the offset %s", file, previous);
            return previous;
        }
    }

    private record Reading(Duration offset, Instant readAt) {

        boolean isFreshAt(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESHNESS));
        }
    }
}
