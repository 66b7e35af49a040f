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
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The outbox relay beside Kafka's own producer benchmark, with the same payloads and the same producer settings; then
/// the time from commit to consumer at half the load that writers, relay and consumer can carry together.
final class OutboxBenchmark {

    private static final int ROUNDS = 3;
    private static final int WARM_UPS = 3;
    private static final int EVENTS = 1_000_000;
    private static final int SAMPLE = 10_000;
    private static final int PARTITIONS = 6;
    private static final Duration LINGER = Duration.ofMillis(5);

    /// Kafka's producer benchmark and its clients compress nothing unless told to.
    private static final String KAFKA_DEFAULT = "none";

    private static final String OURS = "lz4";
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
                "outbox: %,d events a round of %d bytes, with key and headers in the relay's case, %d partitions, acks=all, "
                        + "idempotent, linger %d ms%n",
                EVENTS, Payloads.BYTES, PARTITIONS, LINGER.toMillis());
        fillSample();
        Rates rates = rates();
        System.out.printf(
                "outbox: relay as shipped, %s: %,.0f events/s = %.2f x Kafka's producer benchmark at its defaults (%,.0f/s);"
                        + " goal 0.50%n",
                OURS, rates.relayOurs(), rates.relayOurs() / rates.kafkaDefault(), rates.kafkaDefault());
        System.out.printf(
                "outbox: both without compression %,.0f events/s = %.2f x; both with %s %.2f x (%,.0f/s)%n",
                rates.relayDefault(),
                rates.relayDefault() / rates.kafkaDefault(),
                OURS,
                rates.relayOurs() / rates.kafkaOurs(),
                rates.kafkaOurs());
        double besideRead = drainRateBesideAnOpenRead();
        System.out.printf(
                "outbox: beside an open read transaction %,.0f events/s = %.2f x; goal 0.90%n",
                besideRead, besideRead / rates.relayOurs());

        CommitToConsumer commitToConsumer = new CommitToConsumer(postgres, broker, () -> relay(OURS));
        double most = commitToConsumer.most();
        System.out.printf(
                "outbox: writers, relay and consumer together carry %,.0f events/s, durably committed by %d each%n",
                most, CommitToConsumer.EVENTS_PER_TRANSACTION);
        Latencies latencies = commitToConsumer.measure(most / 2);
        System.out.printf(
                "outbox: commit to consumer at half of that, %,.0f events/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms; goal p99 100 ms%n",
                latencies.rate(), latencies.millis(0.5), latencies.millis(0.99), latencies.millis(1));
    }

    /// The medians of some rounds in which each takes its turn. Kafka's records are bare values; the relay's
    /// carry a key and the event's headers as well, which nearly double their size.
    private Rates rates() throws Exception {
        Rates[] rounds = new Rates[WARM_UPS + ROUNDS];
        for (int round = 0; round < rounds.length; round++) {
            rounds[round] = new Rates(
                    producerRate(KAFKA_DEFAULT), producerRate(OURS), drainRate(KAFKA_DEFAULT), drainRate(OURS));
            System.out.printf("  %s %s%n", round < WARM_UPS ? "warm-up" : "round", rounds[round]);
        }
        List<Rates> measured = Arrays.asList(rounds).subList(WARM_UPS, rounds.length);
        return new Rates(
                median(measured, Rates::kafkaDefault),
                median(measured, Rates::kafkaOurs),
                median(measured, Rates::relayDefault),
                median(measured, Rates::relayOurs));
    }

    /// Events a second: of Kafka's producer benchmark and of the relay, with Kafka's default compression and with ours.
    private record Rates(double kafkaDefault, double kafkaOurs, double relayDefault, double relayOurs) {

        @Override
        public String toString() {
            return "producer benchmark: %s %,.0f/s, %s %,.0f/s; relay: %s %,.0f/s, %s %,.0f/s"
                    .formatted(
                            KAFKA_DEFAULT, kafkaDefault, OURS, kafkaOurs, KAFKA_DEFAULT, relayDefault, OURS, relayOurs);
        }
    }

    private double producerRate(String compression) throws Exception {
        return ProducerBenchmark.recordsPerSecond(
                PRODUCER_TOPIC, EVENTS, RelayProducer.settings(connection(), LINGER, compression));
    }

    private double drainRate(String compression) throws Exception {
        fill();
        long first = postgres.number("select last_seq from outbox_cursor");
        long last = postgres.number("select max(seq) from outbox");
        OutboxRelay relay = relay(compression);
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
            double rate = drainRate(OURS);
            reader.rollback();
            return rate;
        }
    }

    /// A hundredth of what is drained, written as services write it.
    private void fillSample() throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            Payloads.insert(connection, DRAIN_TOPIC, SAMPLE);
        }
        postgres.execute("create table sample as select topic, key, headers, data from outbox order by seq");
    }

    /// Fills the outbox with events of many aggregates, and lets the server finish its own work.
    private void fill() throws SQLException {
        postgres.execute("truncate outbox");
        postgres.execute("""
                insert into outbox (topic, key, headers, data)
                select topic, key, headers, data from sample, generate_series(1, %d)
                """.formatted(EVENTS / SAMPLE));
        postgres.execute("vacuum analyze outbox");
        postgres.execute("checkpoint");
    }

    private OutboxRelay relay(String compression) {
        return new OutboxRelay(
                postgres.dataSource(), () -> RelayProducer.open(connection(), LINGER, compression), SETTINGS);
    }

    private Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static double median(List<Rates> rounds, ToDoubleFunction<Rates> rate) {
        double[] sorted = rounds.stream().mapToDouble(rate).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
