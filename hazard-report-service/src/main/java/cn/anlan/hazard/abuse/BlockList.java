package cn.anlan.hazard.abuse;

import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The blocks that run, in memory: asking the database for every request would serve those who flood it.
@Singleton
final class BlockList {

    private final Blocks blocks;
    private final Origin origin;
    private final Clock clock;
    private volatile List<Running> running = List.of();

    BlockList(Blocks blocks, Origin origin, Clock clock) {
        this.blocks = blocks;
        this.origin = origin;
        this.clock = clock;
    }

    // Compared by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    private record Running(UUID id, LocalDate day, byte[] digest, OffsetDateTime endsAt) {}

    @Scheduled(
            every = "{anlan.hazard.time-interval}",
            identity = "hazard-blocks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        running = QuarkusTransaction.requiringNew()
                .call(() -> blocks.running(OffsetDateTime.now(clock)).stream()
                        .map(block -> new Running(block.id(), block.day(), block.digest(), block.endsAt()))
                        .toList());
    }

    /// @throws ProblemException while the address is blocked
    void requireFree(String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<LocalDate, byte[]> digests = new HashMap<>();
        for (Running block : running) {
            byte[] digest = digests.computeIfAbsent(block.day, day -> origin.onDay(day, address));
            if (block.endsAt.isAfter(now) && MessageDigest.isEqual(digest, block.digest)) {
                throw ProblemException.of(HazardProblem.ORIGIN_BLOCKED)
                        .withHeader("Link", "</public/v1/hazard-blocks/" + block.id + "/appeal>; rel=\"appeal\"");
            }
        }
    }
}
