package cn.anlan.hazard.receipt;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Bounds how often secrets can be guessed for one tracking number, whether it exists or not. Each process counts for
/// itself, and remembers the numbers that were tried last.
@Singleton
final class FailedAttempts {

    private static final int MOST_REMEMBERED = 100_000;
    /// Nothing longer can be a tracking number, so there is nothing to guess.
    private static final int LONGEST = 32;

    private final int bearable;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    FailedAttempts(HazardConfig config, Clock clock) {
        this.bearable = config.receipts().failures();
        this.window = config.receipts().failureWindow();
        this.clock = clock;
    }

    /// @throws ProblemException too many requests, while the number is closed
    synchronized void requireBearable(String trackingNumber) {
        Window current = windows.get(trackingNumber);
        Instant now = clock.instant();
        if (current == null || !current.isRunning(now) || current.failures < bearable) {
            return;
        }
        Duration left = Duration.between(now, current.end);
        throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS)
                .withRetryAfter(left)
                .withHeader("RateLimit-Policy", "\"receipt\";q=%d;w=%d".formatted(bearable, window.toSeconds()))
                .withHeader("RateLimit", "\"receipt\";r=0;t=%d".formatted(left.toSeconds() + 1));
    }

    synchronized void failed(String trackingNumber) {
        if (trackingNumber.length() > LONGEST) {
            return;
        }
        Instant now = clock.instant();
        Window current = windows.get(trackingNumber);
        if (current == null || !current.isRunning(now)) {
            current = new Window(now, now.plus(window));
            windows.put(trackingNumber, current);
        }
        current.failures++;
    }

    private static final class Window {
        private final Instant begin;
        private final Instant end;
        private int failures;

        Window(Instant begin, Instant end) {
            this.begin = begin;
            this.end = end;
        }

        boolean isRunning(Instant now) {
            return !now.isBefore(begin) && now.isBefore(end);
        }
    }
}
