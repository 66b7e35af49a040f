package cn.anlan.hazard.abuse;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much one address may send within an hour. Each process counts for itself, in memory, and remembers the addresses
/// that came last.
@Singleton
final class RequestLimits {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int perHour;
    private final Map<ByteBuffer, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RequestLimits(HazardConfig config) {
        this.perHour = config.limits().requestsPerHour();
    }

    /// @throws ProblemException too many requests
    void require(byte[] origin) {
        ConsumptionProbe probe = bucket(origin).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS)
                    .withRetryAfter(wait)
                    .withHeader("RateLimit-Policy", "\"intake\";q=%d;w=%d".formatted(perHour, WINDOW.toSeconds()))
                    .withHeader("RateLimit", "\"intake\";r=0;t=%d".formatted(wait.toSeconds() + 1));
        }
    }

    private synchronized Bucket bucket(byte[] origin) {
        return buckets.computeIfAbsent(
                ByteBuffer.wrap(origin),
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, WINDOW))
                        .build());
    }
}
