package cn.anlan.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/// Carries events from the outbox to the broker: all of them, at least once, in order per aggregate.
///
/// Of all the relays of a database one works and the others stand by. It can be killed at any instruction: the next one
/// starts at the cursor, and repeats at most what was in flight.
public final class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /// How soon to look again for the end of a transaction that holds the horizon back.
    private static final Duration SETTLING = Duration.ofMillis(2);

    /// Moves of the cursor leave dead rows behind, which a long read elsewhere keeps; so there are few.
    private static final Duration BETWEEN_MOVES = Duration.ofMillis(100);

    private static final Duration TO_DRAIN = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Supplier<? extends Producer<byte[], byte[]>> producers;
    private final RelaySettings settings;
    private final Signal signal = new Signal();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean leading;

    /// @param producers opens a producer that never gives up a record by itself, see [RelayProducer]
    public OutboxRelay(
            DataSource dataSource, Supplier<? extends Producer<byte[], byte[]>> producers, RelaySettings settings) {
        this.dataSource = dataSource;
        this.producers = producers;
        this.settings = settings;
    }

    /// Says that events were committed. Cheap, and never blocks.
    public void wake() {
        signal.raise();
    }

    /// Makes [#run] return once what is in flight has been acknowledged, or after a few seconds.
    public void stop() {
        stopping.countDown();
        signal.raise();
    }

    /// Whether this relay is the one that works.
    public boolean isLeading() {
        return leading;
    }

    /// Relays until it is stopped or interrupted. Failures of the database or the broker only delay it.
    @Override
    public void run() {
        try {
            while (!isStopping()) {
                try {
                    relayWhileLeading();
                } catch (InterruptException interrupted) {
                    throw interrupted;
                } catch (SQLException | KafkaException failure) {
                    LOG.warnf("Relaying of events is interrupted: %s", failure);
                    LOG.debug("Relaying of events is interrupted", failure);
                }
                if (stopping.await(settings.takeover().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException | InterruptException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void relayWhileLeading() throws SQLException, InterruptedException {
        try (RelaySession session = RelaySession.open(dataSource)) {
            if (!session.tryLease()) {
                return;
            }
            Producer<byte[], byte[]> producer = producers.get();
            leading = true;
            try (Pipeline pipeline = new Pipeline(producer, settings.inFlight(), signal)) {
                relay(session, pipeline);
            } finally {
                leading = false;
                // What is not acknowledged by now is sent again from the cursor on; flushing it would only delay that.
                producer.close(Duration.ZERO);
            }
        }
    }

    private void relay(RelaySession session, Pipeline pipeline) throws SQLException, InterruptedException {
        Cursor cursor = new Cursor(session, pipeline);
        long sent = cursor.position;
        SettledHorizon horizon = new SettledHorizon(sent);
        while (!isStopping()) {
            pipeline.throwIfFailed();
            cursor.moveIfDue();
            if (!pipeline.hasRoomFor(settings.batch())) {
                signal.await(settings.poll());
                continue;
            }
            if (sent >= horizon.settled()) {
                session.look(horizon, sent);
            }
            if (sent < horizon.settled()) {
                RelaySession.Batch batch = session.read(sent, horizon.settled(), settings.batch());
                sent = batch.isEmpty() ? horizon.settled() : batch.lastSeq();
                pipeline.send(batch);
                if (sent >= horizon.settled()) {
                    pause(settings.linger());
                }
            } else if (horizon.isWaiting()) {
                pause(SETTLING);
            } else {
                cursor.moveIfIdle();
                signal.await(pipeline.isEmpty() ? settings.poll() : settings.linger());
            }
        }
        cursor.moveToTheEnd(TO_DRAIN);
    }

    /// Lets rows gather, so that a steady trickle is not read one by one. A signal meanwhile is not lost.
    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /// Follows the acknowledgements.
    private final class Cursor {

        private final RelaySession session;
        private final Pipeline pipeline;
        private long position;
        private long acknowledged;
        private long movedAt = System.nanoTime();

        private Cursor(RelaySession session, Pipeline pipeline) throws SQLException {
            this.session = session;
            this.pipeline = pipeline;
            position = session.cursor();
            acknowledged = position;
        }

        private void moveIfDue() throws SQLException {
            if (System.nanoTime() - movedAt >= BETWEEN_MOVES.toNanos()) {
                move();
            }
        }

        private void moveIfIdle() throws SQLException {
            acknowledged = pipeline.acknowledged(acknowledged);
            if (pipeline.isEmpty()) {
                move();
            }
        }

        private void moveToTheEnd(Duration atMost) throws SQLException, InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            move();
            while (!pipeline.isEmpty() && System.nanoTime() < deadline) {
                pipeline.throwIfFailed();
                signal.await(SETTLING);
                acknowledged = pipeline.acknowledged(acknowledged);
            }
            move();
        }

        private void move() throws SQLException {
            acknowledged = pipeline.acknowledged(acknowledged);
            if (acknowledged > position) {
                session.advance(acknowledged);
                position = acknowledged;
                movedAt = System.nanoTime();
            }
        }
    }
}
