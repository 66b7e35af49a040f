package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Commits small transactions on schedule, as a service does on a working day, and measures how long each event takes
/// from the call of `commit` to the consumer. Which relay carries them is left to the caller.
final class SteadyLoad {

    static final int EVENTS_PER_SECOND = 1000;

    private static final int EVENTS_PER_TRANSACTION = 5;
    private static final long INTERVAL = 1_000_000_000L * EVENTS_PER_TRANSACTION / EVENTS_PER_SECOND;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final DurablePostgres postgres;
    private final BrokerProcess broker;
    private final String topic;
    private final Runnable afterCommit;

    SteadyLoad(DurablePostgres postgres, BrokerProcess broker, String topic, Runnable afterCommit) {
        this.postgres = postgres;
        this.broker = broker;
        this.topic = topic;
        this.afterCommit = afterCommit;
    }

    Latencies measure() throws Exception {
        run(WARM_UP);
        return run(MEASURED);
    }

    private Latencies run(Duration time) throws Exception {
        AtomicLongArray commits = new AtomicLongArray((int) (time.toNanos() / INTERVAL));
        long run = UUID.randomUUID().getMostSignificantBits();
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Receipts receipts = new Receipts(broker, topic)) {
            Future<long[]> received =
                    threads.submit(() -> receipts.await(commits.length() * EVENTS_PER_TRANSACTION, run, commits));
            long started = System.nanoTime();
            write(run, commits, started);
            double seconds = (System.nanoTime() - started) / 1e9;
            return Latencies.of(commits.length() * EVENTS_PER_TRANSACTION / seconds, received.get());
        }
    }

    /// The aggregate's id says which transaction of which run the event is of.
    private void write(long run, AtomicLongArray commits, long started) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < commits.length(); i++) {
                UUID aggregate = new UUID(run, i);
                List<OutboxTable.Row> rows = IntStream.range(0, EVENTS_PER_TRANSACTION)
                        .mapToObj(number -> Payloads.row(topic, aggregate, number))
                        .toList();
                long due = started + i * INTERVAL;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                OutboxTable.insert(connection, rows);
                commits.set(i, System.nanoTime());
                connection.commit();
                afterCommit.run();
            }
        }
    }
}
