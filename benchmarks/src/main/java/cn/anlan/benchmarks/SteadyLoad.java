package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

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
        UUID run = UUID.randomUUID();
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Consumer<String, byte[]> consumer = consumer()) {
            Callable<long[]> receive = () -> receive(consumer, run, commits);
            Future<long[]> receipts = threads.submit(receive);
            long started = System.nanoTime();
            write(run, commits, started);
            double seconds = (System.nanoTime() - started) / 1e9;
            return Latencies.of(commits.length() * EVENTS_PER_TRANSACTION / seconds, receipts.get());
        }
    }

    /// The aggregate's id says which transaction of which run the event is of.
    private void write(UUID run, AtomicLongArray commits, long started) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < commits.length(); i++) {
                UUID aggregate = new UUID(run.getMostSignificantBits(), i);
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

    private static long[] receive(Consumer<String, byte[]> consumer, UUID run, AtomicLongArray commits) {
        long[] nanos = new long[commits.length() * EVENTS_PER_TRANSACTION];
        int received = 0;
        while (received < nanos.length) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                UUID aggregate = UUID.fromString(record.key());
                if (aggregate.getMostSignificantBits() == run.getMostSignificantBits()) {
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
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
