package cn.anlan.messaging.inbox;

import cn.anlan.events.MalformedEventException;
import cn.anlan.messaging.EventHandler;
import cn.anlan.messaging.MessagingConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Brings records to handlers until each is handled or parked.
@Singleton
final class RetryingDeliverer implements PartitionWork.Deliverer {

    private static final Logger LOG = Logger.getLogger(RetryingDeliverer.class);

    private static final int PATIENCE_BEFORE_WARNING = 3;

    private final Subscriptions subscriptions;
    private final Handling handling;
    private final MessagingConfig.Consumer config;
    private final Semaphore connections;

    RetryingDeliverer(Subscriptions subscriptions, Handling handling, MessagingConfig config) {
        this.subscriptions = subscriptions;
        this.handling = handling;
        this.config = config.consumer();
        connections = new Semaphore(this.config.concurrency());
    }

    @Override
    public boolean deliver(ConsumerRecord<byte[], byte[]> record, PartitionWork work) throws InterruptedException {
        if (record.value() == null) {
            return true;
        }
        Delivery delivery = Delivery.of(record);
        for (EventHandler<?> handler : subscriptions.handlersOf(delivery)) {
            if (!deliver(handler, delivery, work)) {
                return false;
            }
        }
        return true;
    }

    private boolean deliver(EventHandler<?> handler, Delivery delivery, PartitionWork work)
            throws InterruptedException {
        int failures = 0;
        int passingFailures = 0;
        while (!work.isCancelled()) {
            try {
                limited(() -> handling.handle(handler, delivery));
                return true;
            } catch (RuntimeException | StackOverflowError | LinkageError failure) {
                if (Failures.isPassing(failure)) {
                    passingFailures++;
                    warnIfLasting(handler, delivery, passingFailures, failure);
                } else {
                    failures++;
                    if (failures >= config.attempts() || failure instanceof MalformedEventException) {
                        return park(handler, delivery, failure, work);
                    }
                }
            }
            work.pause(backoff(failures + passingFailures));
        }
        return false;
    }

    private boolean park(EventHandler<?> handler, Delivery delivery, Throwable reason, PartitionWork work)
            throws InterruptedException {
        LOG.errorf(reason, "%s cannot take event %s; it is parked", handler.name(), delivery.id());
        for (int attempt = 1; !work.isCancelled(); attempt++) {
            try {
                limited(() -> handling.park(handler, delivery, reason));
                return true;
            } catch (RuntimeException failure) {
                warnIfLasting(handler, delivery, attempt, failure);
            }
            work.pause(backoff(attempt));
        }
        return false;
    }

    /// Bounds the connections that are taken at once, but not how many partitions wait for a better time.
    private void limited(Runnable work) throws InterruptedException {
        connections.acquire();
        try {
            work.run();
        } finally {
            connections.release();
        }
    }

    private long backoff(int failures) {
        Duration doubled = config.backoff().multipliedBy(1L << Math.min(failures - 1, 16));
        return Math.min(doubled.toMillis(), config.maxBackoff().toMillis());
    }

    private static void warnIfLasting(EventHandler<?> handler, Delivery delivery, int attempt, Throwable failure) {
        if (attempt >= PATIENCE_BEFORE_WARNING) {
            LOG.warnf("%s still waits to take event %s: %s", handler.name(), delivery.id(), failure);
        }
    }
}
