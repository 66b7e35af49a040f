package cn.anlan.messaging.inbox;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Records of one partition that are handled one after the other, in a thread of their own.
final class PartitionWork implements Runnable {

    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final Deliverer deliverer;
    private final Runnable whenDone;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long nextOffset;

    PartitionWork(List<ConsumerRecord<byte[], byte[]>> records, Deliverer deliverer, Runnable whenDone) {
        this.records = records;
        this.deliverer = deliverer;
        this.whenDone = whenDone;
        nextOffset = records.getFirst().offset();
    }

    /// Brings one record to its handlers, however long it takes.
    interface Deliverer {

        /// Returns whether the record is done with; false when the work was cancelled before.
        boolean deliver(ConsumerRecord<byte[], byte[]> record, PartitionWork work) throws InterruptedException;
    }

    @Override
    public void run() {
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (isCancelled() || !deliverer.deliver(record, this)) {
                    return;
                }
                nextOffset = record.offset() + 1;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            done.countDown();
            whenDone.run();
        }
    }

    /// The offset after the last record that is done with.
    long nextOffset() {
        return nextOffset;
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /// Ends the work after the current attempt.
    void cancel() {
        cancelled.countDown();
    }

    boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /// Waits this long, or until the work is cancelled.
    void pause(long millis) throws InterruptedException {
        cancelled.await(millis, TimeUnit.MILLISECONDS);
    }

    void awaitEnd() throws InterruptedException {
        done.await();
    }
}
