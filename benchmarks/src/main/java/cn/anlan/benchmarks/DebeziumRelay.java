package cn.anlan.benchmarks;

import cn.anlan.messaging.outbox.HeaderJson;
import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;

/// Debezium's outbox over the table of ours: the embedded engine reads the write-ahead log, the event router makes
/// records of the rows, and a producer with our settings sends each batch and awaits it, as Debezium Server does.
///
/// It is paused at first: what it has read by then waits in its queue, what it has not waits in the log.
final class DebeziumRelay implements AutoCloseable {

    /// How many events it holds at most before they are sent, in a batch of half as many at most: about as many as our
    /// relay has under way.
    static final int QUEUE = 20_000;

    private static final String PUBLICATION = "debezium";
    private static final String SLOT = "debezium";

    private final Producer<byte[], byte[]> producer;
    private final Path offsets;
    private final DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine;
    private final Thread thread;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile CountDownLatch gate = new CountDownLatch(1);

    private DebeziumRelay(DurablePostgres postgres, Producer<byte[], byte[]> producer, CountDownLatch polling)
            throws IOException {
        this.producer = producer;
        this.offsets = Files.createTempFile("anlan-benchmark", ".offsets");
        this.engine = DebeziumEngine.create(Connect.class)
                .using(settings(postgres, offsets))
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void pollingStarted() {
                        polling.countDown();
                    }
                })
                .using((success, message, failure) -> {
                    if (!success) {
                        System.err.println("Debezium ended: " + message + " " + failure);
                    }
                })
                .notifying(this::send)
                .build();
        this.thread = Thread.ofPlatform().name("debezium").start(engine);
    }

    /// @return once it follows the log
    static DebeziumRelay start(DurablePostgres postgres, Producer<byte[], byte[]> producer) throws Exception {
        postgres.execute("create publication " + PUBLICATION
                + " for table outbox with (publish = 'insert', publish_via_partition_root = true)");
        postgres.execute("select pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
        CountDownLatch polling = new CountDownLatch(1);
        DebeziumRelay relay = new DebeziumRelay(postgres, producer, polling);
        polling.await();
        return relay;
    }

    void pause() {
        gate = new CountDownLatch(1);
    }

    void resume() {
        gate.countDown();
    }

    /// How many events the broker has acknowledged.
    long acknowledged() {
        return acknowledged.get();
    }

    private void send(
            List<ChangeEvent<SourceRecord, SourceRecord>> events,
            RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
            throws InterruptedException {
        gate.await();
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (ChangeEvent<SourceRecord, SourceRecord> event : events) {
            sent.add(producer.send(record(event.value())));
        }
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
        for (ChangeEvent<SourceRecord, SourceRecord> event : events) {
            committer.markProcessed(event);
        }
        committer.markBatchFinished();
        acknowledged.addAndGet(events.size());
    }

    private static ProducerRecord<byte[], byte[]> record(SourceRecord row) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), bytes(row.key()), bytes(row.value()));
        HeaderJson.read(
                bytes(row.headers().lastWithName("headers").value()),
                (name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }

    private static Properties settings(DurablePostgres postgres, Path offsets) {
        Properties settings = new Properties();
        settings.put("name", "outbox");
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("database.hostname", "127.0.0.1");
        settings.put("database.port", Integer.toString(postgres.port()));
        settings.put("database.user", "postgres");
        settings.put("database.password", "postgres");
        settings.put("database.dbname", "postgres");
        settings.put("topic.prefix", "benchmark");
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", SLOT);
        settings.put("publication.name", PUBLICATION);
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public.outbox");
        settings.put("snapshot.mode", "no_data");
        settings.put("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        settings.put("offset.storage.file.filename", offsets.toString());
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("max.batch.size", Integer.toString(QUEUE / 2));
        settings.put("max.queue.size", Integer.toString(QUEUE));
        settings.put("poll.interval.ms", "1");
        settings.put("transforms", "outbox");
        settings.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
        settings.put("transforms.outbox.table.field.event.id", "seq");
        settings.put("transforms.outbox.table.field.event.key", "key");
        settings.put("transforms.outbox.table.field.event.payload", "data");
        settings.put("transforms.outbox.table.fields.additional.placement", "headers:header");
        settings.put("transforms.outbox.route.by.field", "topic");
        settings.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
        return settings;
    }

    @Override
    public void close() throws Exception {
        resume();
        engine.close();
        thread.join();
        producer.close();
        Files.delete(offsets);
    }
}
