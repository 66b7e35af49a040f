package cn.anlan.messaging.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Batches on their way to the broker. A thread of its own hands them to the producer, so that the next one is
/// read from the database meanwhile, and while the acknowledgements of earlier ones are pending.
final class Pipeline implements AutoCloseable {

    private static final ThreadFactory SENDERS =
            Thread.ofPlatform().name("outbox-sender").daemon().factory();

    private final Producer<byte[], byte[]> producer;
    private final int limit;
    private final Signal signal;
    private final Deque<Flight> flights = new ArrayDeque<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(SENDERS);
    private volatile @Nullable Exception failure;

    Pipeline(Producer<byte[], byte[]> producer, int limit, Signal signal) {
        this.producer = producer;
        this.limit = limit;
        this.signal = signal;
    }

    boolean hasRoomFor(int records) {
        return pending.get() + records <= limit;
    }

    boolean isEmpty() {
        return flights.isEmpty();
    }

    /// Puts a batch on its way, behind the earlier ones.
    void send(RelaySession.Batch batch) {
        int size = batch.records().size();
        Flight flight = new Flight(batch.lastSeq(), size);
        flights.addLast(flight);
        pending.addAndGet(size);
        sender.execute(() -> send(batch, flight));
    }

    /// Sends nothing after a record that was refused, which would overtake it.
    private void send(RelaySession.Batch batch, Flight flight) {
        try {
            for (ProducerRecord<byte[], byte[]> record : batch.records()) {
                if (failure != null) {
                    return;
                }
                producer.send(record, flight);
            }
        } catch (RuntimeException refused) {
            // Whatever it is, the relay must learn of it, or it would wait for acknowledgements that never come.
            fail(refused);
        }
    }

    private void fail(Exception cause) {
        failure = cause;
        signal.raise();
    }

    /// The highest number up to which all is acknowledged, or the given one if nothing new is.
    long acknowledged(long before) {
        long acknowledged = before;
        while (!flights.isEmpty() && flights.getFirst().hasLanded()) {
            acknowledged = flights.removeFirst().lastSeq;
        }
        return acknowledged;
    }

    void throwIfFailed() {
        Exception cause = failure;
        if (cause != null) {
            throw new KafkaException("The broker did not take an event", cause);
        }
    }

    /// Stops handing over batches, those that wait among them. The producer stays the caller's.
    @Override
    public void close() {
        sender.shutdownNow();
    }

    private final class Flight implements Callback {

        private final long lastSeq;
        private final AtomicInteger unacknowledged;

        private Flight(long lastSeq, int size) {
            this.lastSeq = lastSeq;
            unacknowledged = new AtomicInteger(size);
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception refused) {
            pending.decrementAndGet();
            if (refused != null) {
                fail(refused);
            } else if (unacknowledged.decrementAndGet() == 0) {
                signal.raise();
            }
        }

        private boolean hasLanded() {
            return unacknowledged.get() == 0;
        }
    }
}
