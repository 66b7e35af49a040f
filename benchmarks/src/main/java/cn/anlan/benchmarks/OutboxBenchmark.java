package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxRelay;
import cn.anlan.messaging.outbox.RelayProducer;
import cn.anlan.messaging.outbox.RelaySettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// The outbox relay beside Kafka's own producer benchmark, with the same payloads and the same producer settings; then
/// the time from commit to consumer at half the load that the relay can drain.
final class OutboxBenchmark {

    private static final int ROUNDS = 3;
    private static final int EVENTS = 300_000;
    private static final int PARTITIONS = 6;
    private static final Duration LINGER = Duration.ofMillis(5);
    private static final String COMPRESSION = "lz4";
    private static final String DRAIN_TOPIC = "benchmark.outbox.drain";
    private static final String PRODUCER_TOPIC = "benchmark.outbox.producer";
    private static final RelaySettings SETTINGS =
            new RelaySettings(1000, 10_000, LINGER, Duration.ofMillis(50), Duration.ofSeconds(1));

    private final DurablePostgres postgres;
    private final BrokerProcess broker;

    private OutboxBenchmark(DurablePostgres postgres, BrokerProcess broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    static void run() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start();
                DurablePostgres postgres = DurablePostgres.start()) {
            new OutboxBenchmark(postgres, broker).measure();
        }
    }

    private void measure() throws Exception {
        postgres.runScript("db/library/messaging/V0_2_1__messaging_outbox.sql");
        broker.createTopic(DRAIN_TOPIC, PARTITIONS);
        broker.createTopic(PRODUCER_TOPIC, PARTITIONS);
        System.out.printf(
                "outbox: %,d events of %d bytes a round, %d partitions, acks=all, idempotent, linger %d ms, %s%n",
                EVENTS, Payloads.BYTES, PARTITIONS, LINGER.toMillis(), COMPRESSION);

        producerRate();
        drainRate();
        double[] produced = new double[ROUNDS];
        double[] drained = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            produced[round] = producerRate();
            drained[round] = drainRate();
            System.out.printf(
                    "  round %d: producer benchmark %,.0f/s, relay %,.0f/s%n",
                    round + 1, produced[round], drained[round]);
        }
        double besideRead = drainRateBesideAnOpenRead();
        double drain = median(drained);
        System.out.printf(
                "outbox: relay drains %,.0f events/s = %.2f x Kafka's producer benchmark (%,.0f/s); goal 0.50%n",
                drain, drain / median(produced), median(produced));
        System.out.printf(
                "outbox: beside an open read transaction %,.0f events/s = %.2f x; goal 0.90%n",
                besideRead, besideRead / drain);

        Latencies latencies = new CommitToConsumer(postgres, broker, this::relay).measure(drain / 2);
        System.out.printf(
                "outbox: commit to consumer at %,.0f events/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms; goal p99 100 ms%n",
                latencies.rate(), latencies.millis(0.5), latencies.millis(0.99), latencies.millis(1));
    }

    private double producerRate() throws Exception {
        return ProducerBenchmark.recordsPerSecond(
                PRODUCER_TOPIC, EVENTS, RelayProducer.settings(connection(), LINGER, COMPRESSION));
    }

    private double drainRate() throws Exception {
        fill();
        long first = postgres.number("select last_seq from outbox_cursor");
        long last = postgres.number("select max(seq) from outbox");
        OutboxRelay relay = relay();
        try (Connection watch = postgres.dataSource().getConnection();
                PreparedStatement cursor = watch.prepareStatement("select last_seq from outbox_cursor")) {
            Thread thread = Thread.ofPlatform().name("relay").start(relay);
            long started = System.nanoTime();
            while (number(cursor) < last) {
                Thread.sleep(Duration.ofMillis(10));
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            relay.stop();
            thread.join();
            return (last - first) / seconds;
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private double drainRateBesideAnOpenRead() throws Exception {
        try (Connection reader = postgres.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = reader.createStatement()) {
                statement.execute("select count(*) from outbox_cursor");
            }
            double rate = drainRate();
            reader.rollback();
            return rate;
        }
    }

    /// Fills the outbox as services do, with events of many aggregates, and lets the server finish its own work.
    private void fill() throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            Payloads.insert(connection, DRAIN_TOPIC, EVENTS);
        }
        postgres.execute("checkpoint");
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                postgres.dataSource(), () -> RelayProducer.open(connection(), LINGER, COMPRESSION), SETTINGS);
    }

    private Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
