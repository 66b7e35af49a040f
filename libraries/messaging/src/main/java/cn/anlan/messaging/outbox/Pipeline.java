package cn.anlan.messaging.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Batches on their way to the broker: the next is sent while the acknowledgements of earlier ones are pending.
final class Pipeline {

    private final Producer<byte[], byte[]> producer;
    private final int limit;
    private final Signal signal;
    private final Deque<Flight> flights = new ArrayDeque<>();
    private final AtomicInteger pending = new AtomicInteger();
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

    /// Hands a batch to the producer. Sends nothing after a record that was refused, which would overtake it.
    void send(RelaySession.Batch batch) {
        int size = batch.records().size();
        Flight flight = new Flight(batch.lastSeq(), size);
        flights.addLast(flight);
        pending.addAndGet(size);
        for (ProducerRecord<byte[], byte[]> record : batch.records()) {
            producer.send(record, flight);
            throwIfFailed();
        }
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
                failure = refused;
                signal.raise();
            } else if (unacknowledged.decrementAndGet() == 0) {
                signal.raise();
            }
        }

        private boolean hasLanded() {
            return unacknowledged.get() == 0;
        }
    }
}
