package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxRelay;
import cn.anlan.messaging.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Measures the time from the call of `commit` to the receipt by a consumer. Transactions begin on schedule, whatever
/// the
/// earlier ones need, and their durable commit is part of the time.
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
                Consumer<String, byte[]> consumer = consumer()) {
            Future<long[]> receipts =
                    threads.submit(() -> receive(consumer, commits, transactions * EVENTS_PER_TRANSACTION, run));
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
            long[] nanos = receipts.get();
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

    private static long[] receive(Consumer<String, byte[]> consumer, AtomicLongArray commits, int events, int run) {
        long[] nanos = new long[events];
        int received = 0;
        while (received < events) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                UUID aggregate = UUID.fromString(record.key());
                if (aggregate.getMostSignificantBits() == run) {
                    nanos[received++] = System.nanoTime() - commits.get((int) aggregate.getLeastSignificantBits());
                }
            }
        }
        return nanos;
    }

    private Consumer<String, byte[]> consumer() {
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
