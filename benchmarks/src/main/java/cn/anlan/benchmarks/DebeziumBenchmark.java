package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxRelay;
import cn.anlan.messaging.outbox.RelayProducer;
import cn.anlan.messaging.outbox.RelaySettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/// Our outbox relay beside Debezium's, in one process: the same rows of the same table in the same server, the same
/// producer settings, the same broker. Each round fills the table once; then one drains it, then the other. In the end
/// each carries a steady load.
final class DebeziumBenchmark {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;
    private static final int EVENTS = 300_000;
    private static final int PARTITIONS = 6;
    private static final Duration LINGER = Duration.ofMillis(5);
    private static final String COMPRESSION = "lz4";
    private static final String TOPIC = "benchmark.debezium.drain";
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final RelaySettings SETTINGS =
            new RelaySettings(1000, 10_000, LINGER, Duration.ofMillis(50), Duration.ofSeconds(1));

    private final DurablePostgres postgres;
    private final BrokerProcess broker;

    private DebeziumBenchmark(DurablePostgres postgres, BrokerProcess broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    static void run() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start();
                DurablePostgres postgres = DurablePostgres.startForReplication()) {
            new DebeziumBenchmark(postgres, broker).measure();
        }
    }

    private void measure() throws Exception {
        postgres.runScript("db/library/messaging/V0_2_1__messaging_outbox.sql");
        broker.createTopic(TOPIC, PARTITIONS);
        System.out.printf(
                "debezium: %,d events of %d bytes a round, %d partitions, acks=all, idempotent, linger %d ms, %s%n",
                EVENTS, Payloads.BYTES, PARTITIONS, LINGER.toMillis(), COMPRESSION);
        try (DebeziumRelay debezium = DebeziumRelay.start(postgres, producer())) {
            for (int i = 0; i < WARM_UPS; i++) {
                drainBoth(debezium);
            }
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Rates rates = drainBoth(debezium);
                ours[round] = rates.ours();
                theirs[round] = rates.debezium();
                System.out.printf(
                        "  round %d: relay %,.0f/s, Debezium %,.0f/s%n", round + 1, ours[round], theirs[round]);
            }
            System.out.printf(
                    "debezium: our relay drains %,.0f events/s = %.2f x Debezium's embedded engine (%,.0f/s)%n",
                    median(ours), median(ours) / median(theirs), median(theirs));
            tell("our relay", latencies());
            tell("Debezium", latencies(debezium));
        }
    }

    private static void tell(String relay, Latencies latencies) {
        System.out.printf(
                "debezium: commit to consumer at %,.0f events/s, %s: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                latencies.rate(), relay, latencies.millis(0.5), latencies.millis(0.99), latencies.millis(1));
    }

    private Latencies latencies() throws Exception {
        OutboxRelay relay = relay();
        Thread thread = Thread.ofPlatform().name("relay").start(relay);
        try {
            return new SteadyLoad(postgres, broker, TOPIC, relay::wake).measure();
        } finally {
            relay.stop();
            thread.join();
        }
    }

    private Latencies latencies(DebeziumRelay debezium) throws Exception {
        debezium.resume();
        return new SteadyLoad(postgres, broker, TOPIC, () -> {}).measure();
    }

    private record Rates(double ours, double debezium) {}

    private Rates drainBoth(DebeziumRelay debezium) throws Exception {
        fill();
        double ours = drain();
        return new Rates(ours, drain(debezium));
    }

    /// Fills the outbox as services do, with events of many aggregates, and lets the server finish its own work.
    private void fill() throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            Payloads.insert(connection, TOPIC, EVENTS);
        }
        postgres.execute("checkpoint");
    }

    private double drain() throws Exception {
        long last = postgres.number("select max(seq) from outbox");
        OutboxRelay relay = relay();
        long started = System.nanoTime();
        Thread thread = Thread.ofPlatform().name("relay").start(relay);
        while (postgres.number("select last_seq from outbox_cursor") < last) {
            Thread.sleep(GLANCE);
        }
        double seconds = secondsSince(started);
        relay.stop();
        thread.join();
        return EVENTS / seconds;
    }

    /// Counts from when what had waited in its queue is gone.
    private static double drain(DebeziumRelay debezium) throws InterruptedException {
        long first = debezium.acknowledged();
        debezium.resume();
        await(debezium, first + DebeziumRelay.QUEUE);
        long from = debezium.acknowledged();
        long started = System.nanoTime();
        await(debezium, first + EVENTS);
        double seconds = secondsSince(started);
        debezium.pause();
        return (first + EVENTS - from) / seconds;
    }

    private static void await(DebeziumRelay debezium, long acknowledged) throws InterruptedException {
        while (debezium.acknowledged() < acknowledged) {
            Thread.sleep(GLANCE);
        }
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private OutboxRelay relay() {
        return new OutboxRelay(postgres.dataSource(), this::producer, SETTINGS);
    }

    private Producer<byte[], byte[]> producer() {
        return RelayProducer.open(Map.of("bootstrap.servers", broker.bootstrapServers()), LINGER, COMPRESSION);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
