package cn.anlan.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.messaging.Enrolments;
import cn.anlan.messaging.HandledEvents;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestKafka;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithKafka;
import cn.anlan.testing.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A relaying process is killed at random points under load, again and again.
@QuarkusTest
@WithPostgres
@WithKafka
class RelayKilledIT {

    private static final int KILLS = 8;
    private static final int WRITERS = 4;
    private static final int AGGREGATES_PER_WRITER = 4;
    private static final long SEED = 20_201_223;

    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    void shouldBringEveryEventIntoEffectOnceAndInOrder() throws Exception {
        OutboxSchema outbox = OutboxSchema.create("relay_killed");
        Map<UUID, Long> written = new HashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Map<UUID, Long>>> results = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                // One writer is slow, so that others' later events are committed before its earlier ones.
                results.add(writers.submit(writer(outbox, Duration.ofMillis(writer == 0 ? 150 : 15))));
            }
            try {
                killAgainAndAgain(outbox);
            } finally {
                enough.countDown();
            }
            for (Future<Map<UUID, Long>> result : results) {
                written.putAll(result.get());
            }
        }

        Process survivor = relay(outbox);
        try {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        for (Map.Entry<UUID, Long> last : written.entrySet()) {
                            assertThat(HandledEvents.versionsOf(last.getKey()))
                                    .containsExactlyElementsOf(LongStream.rangeClosed(1, last.getValue())
                                            .boxed()
                                            .toList());
                        }
                    });
        } finally {
            survivor.destroyForcibly();
        }
    }

    private static void killAgainAndAgain(OutboxSchema outbox) throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            long before = outbox.number("select last_seq from outbox_cursor");
            Process relay = relay(outbox);
            try {
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> outbox.number("select last_seq from outbox_cursor") > before);
                boolean endedByItself = relay.waitFor(random.nextInt(300_000), TimeUnit.MICROSECONDS);
                assertThat(endedByItself)
                        .as("the relay works until it is killed")
                        .isFalse();
            } finally {
                // SIGKILL: the process runs no further instruction.
                relay.destroyForcibly().waitFor();
            }
        }
    }

    private static Process relay(OutboxSchema outbox) throws Exception {
        return RelayProcess.start(
                outbox.jdbcUrl(), TestPostgres.username(), TestPostgres.password(), TestKafka.bootstrapServers());
    }

    /// Changes its aggregates in turn until there is enough, and tells the last version of each.
    private Callable<Map<UUID, Long>> writer(OutboxSchema outbox, Duration transaction) {
        return () -> {
            Map<UUID, Long> versions = new HashMap<>();
            for (int i = 0; i < AGGREGATES_PER_WRITER; i++) {
                versions.put(Ids.next(), 0L);
            }
            try (Connection connection = outbox.connect()) {
                boolean done = false;
                while (!done) {
                    for (Map.Entry<UUID, Long> aggregate : versions.entrySet()) {
                        aggregate.setValue(aggregate.getValue() + 1);
                        OutboxSchema.append(
                                connection,
                                TestEvents.of(
                                        EventTypes.ENROLMENT_CHANGED,
                                        aggregate.getKey(),
                                        aggregate.getValue(),
                                        Enrolments.enrolled(aggregate.getKey())));
                    }
                    done = enough.await(transaction.toMillis(), TimeUnit.MILLISECONDS);
                    connection.commit();
                }
            }
            return versions;
        };
    }
}
