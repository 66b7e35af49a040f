package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxRelay;
import cn.anlan.messaging.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Measures the time from the call of `commit` to the receipt by a consumer. Transactions begin on schedule, whatever
/// the earlier ones need, and their durable commit is part of the time.
final class CommitToConsumer {

    private static final String TOPIC = "benchmark.outbox.latency";
    static final int EVENTS_PER_TRANSACTION = 50;

    private static final int WRITERS = 4;
    private static final double OFFERED_AT_MOST = 200_000;
    private static final Duration SATURATED = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final DurablePostgres postgres;
    private final BrokerProcess broker;
    private final Supplier<OutboxRelay> relays;

    CommitToConsumer(DurablePostgres postgres, BrokerProcess broker, Supplier<OutboxRelay> relays) {
        this.postgres = postgres;
        this.broker = broker;
        this.relays = relays;
    }

    /// The rate at which events are committed and received when writers wait for nothing.
    double most() throws Exception {
        broker.createTopic(TOPIC, 6);
        run(OFFERED_AT_MOST, SATURATED, 0);
        return run(OFFERED_AT_MOST, SATURATED, 1).rate();
    }

    Latencies measure(double eventsPerSecond) throws Exception {
        run(eventsPerSecond, WARM_UP, 2);
        return run(eventsPerSecond, MEASURED, 3);
    }

    private Latencies run(double eventsPerSecond, Duration time, int run) throws Exception {
        int transactions = (int) (eventsPerSecond * time.toSeconds() / EVENTS_PER_TRANSACTION);
        long interval = (long) (1e9 * EVENTS_PER_TRANSACTION / eventsPerSecond);
        AtomicLongArray commits = new AtomicLongArray(transactions);
        OutboxRelay relay = relays.get();
        Thread relaying = Thread.ofPlatform().name("relay").start(relay);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
                Receipts receipts = new Receipts(broker, TOPIC)) {
            Future<long[]> received =
                    threads.submit(() -> receipts.await(transactions * EVENTS_PER_TRANSACTION, run, commits));
            AtomicInteger next = new AtomicInteger();
            long started = System.nanoTime();
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    write(relay, commits, next, started, interval, run);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            long[] nanos = received.get();
            double seconds = (System.nanoTime() - started) / 1e9;
            return Latencies.of(transactions * EVENTS_PER_TRANSACTION / seconds, nanos);
        } finally {
            relay.stop();
            relaying.join();
        }
    }

    private void write(
            OutboxRelay relay, AtomicLongArray commits, AtomicInteger next, long started, long interval, int run)
            throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int transaction = next.getAndIncrement();
                    transaction < commits.length();
                    transaction = next.getAndIncrement()) {
                long due = started + transaction * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                OutboxTable.insert(connection, rows(transaction, run));
                commits.set(transaction, System.nanoTime());
                connection.commit();
                relay.wake();
            }
        }
    }

    /// The aggregate's id says which transaction the event is of.
    private static List<OutboxTable.Row> rows(int transaction, int run) {
        List<OutboxTable.Row> rows = new ArrayList<>(EVENTS_PER_TRANSACTION);
        for (int i = 0; i < EVENTS_PER_TRANSACTION; i++) {
            rows.add(Payloads.row(TOPIC, new UUID(run, ((long) i << Integer.SIZE) | transaction), i));
        }
        return rows;
    }
}
