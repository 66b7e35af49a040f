package cn.anlan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetFileClockTest {

    private static final Instant BASE = Instant.parse("2026-06-14T16:00:00Z");

    @TempDir
    private Path directory;

    private final MovableClock base = new MovableClock();
    private Path file;
    private Clock clock;

    @BeforeEach
    void setUp() {
        file = directory.resolve("clock");
        clock = new OffsetFileClock(file, base);
    }

    @Test
    void shouldRunOnBaseTimeWhileTheFileIsAbsent() {
        assertThat(clock.instant()).isEqualTo(BASE);
    }

    @Test
    void shouldRunOnBaseTimeWhileTheFileIsEmpty() throws IOException {
        Files.writeString(file, "\n");

        assertThat(clock.instant()).isEqualTo(BASE);
    }

    @Test
    void shouldAddTheOffsetOfTheFile() throws IOException {
        Files.writeString(file, "P30D\n");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-07-14T16:00:00Z"));
    }

    @Test
    void shouldReachIntoThePastWithANegativeOffset() throws IOException {
        Files.writeString(file, "-PT12H");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-06-14T04:00:00Z"));
    }

    @Test
    void shouldFollowAFileThatMovesOnceItsReadingIsStale() throws IOException {
        Files.writeString(file, "PT1H");
        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(3600));

        Files.writeString(file, "PT2H");
        base.advance(OffsetFileClock.FRESHNESS.minusMillis(1));
        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(3600).plusMillis(19));

        base.advance(OffsetFileClock.FRESHNESS);
        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(7200).plusMillis(39));
    }

    @Test
    void shouldReturnToBaseTimeWhenTheFileIsRemoved() throws IOException {
        Files.writeString(file, "P1D");
        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(86_400));

        Files.delete(file);
        base.advance(OffsetFileClock.FRESHNESS);

        assertThat(clock.instant()).isEqualTo(BASE.plus(OffsetFileClock.FRESHNESS));
    }

    @Test
    void shouldKeepTheLastOffsetWhileTheFileIsHalfWritten() throws IOException {
        Files.writeString(file, "P1D");
        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(86_400));

        Files.writeString(file, "P2");
        base.advance(OffsetFileClock.FRESHNESS);

        assertThat(clock.instant()).isEqualTo(BASE.plusSeconds(86_400).plus(OffsetFileClock.FRESHNESS));
    }

    @Test
    void shouldReadDatesInChina() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @Test
    void shouldKeepItsOffsetInAnotherZone() throws IOException {
        Files.writeString(file, "P1D");

        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 6, 15));
    }
}
