package cn.anlan.messaging.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The consumer loop: takes records from the broker, has each partition's handled in order, and commits offsets
/// behind what is done. Partitions do not wait for each other, and the loop keeps its place in the group however
/// long a handler needs.
public final class EventConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(1);

    private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
    private final Set<String> topics;
    private final PartitionWork.Deliverer deliverer;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> current;

    EventConsumer(
            Supplier<? extends Consumer<byte[], byte[]>> consumers,
            Set<String> topics,
            PartitionWork.Deliverer deliverer) {
        this.consumers = consumers;
        this.topics = topics;
        this.deliverer = deliverer;
    }

    /// Makes [#run] return after the current attempt of every partition, with offsets committed.
    public void stop() {
        stopping.countDown();
        Consumer<byte[], byte[]> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    /// Receives until it is stopped or interrupted. Failures of the broker only delay it.
    @Override
    public void run() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!isStopping()) {
                try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                    current = consumer;
                    new Membership(consumer, threads).keep();
                } catch (InterruptException interrupted) {
                    throw interrupted;
                } catch (KafkaException failure) {
                    LOG.warnf(failure, "Receiving of events is interrupted");
                }
                if (stopping.await(BEFORE_RESTART.toMillis(), TimeUnit.MILLISECONDS)) {
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

    /// One stay in the consumer group. Its state belongs to the thread that polls.
    private final class Membership implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final ExecutorService threads;
        private final Map<TopicPartition, PartitionWork> active = new HashMap<>();

        private Membership(Consumer<byte[], byte[]> consumer, ExecutorService threads) {
            this.consumer = consumer;
            this.threads = threads;
        }

        private void keep() {
            try {
                consumer.subscribe(topics, this);
                while (!isStopping()) {
                    poll();
                    commit(finished());
                }
            } finally {
                leave();
            }
        }

        private void poll() {
            try {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (TopicPartition partition : records.partitions()) {
                    PartitionWork work = new PartitionWork(records.records(partition), deliverer, consumer::wakeup);
                    consumer.pause(List.of(partition));
                    active.put(partition, work);
                    threads.execute(work);
                }
            } catch (WakeupException somethingIsDone) {
                LOG.trace("Woken to commit what is done");
            }
        }

        private Map<TopicPartition, OffsetAndMetadata> finished() {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            active.entrySet().removeIf(entry -> {
                if (!entry.getValue().isDone()) {
                    return false;
                }
                offsets.put(
                        entry.getKey(), new OffsetAndMetadata(entry.getValue().nextOffset()));
                consumer.resume(List.of(entry.getKey()));
                return true;
            });
            return offsets;
        }

        private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (!offsets.isEmpty()) {
                consumer.commitAsync(offsets, (committed, failure) -> {
                    if (failure != null) {
                        LOG.debugf("Offsets are committed later: %s", failure);
                    }
                });
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> offsets = end(partitions);
            if (!offsets.isEmpty()) {
                commitNow(offsets);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            end(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debugf("Receiving from %s", partitions);
        }

        private Map<TopicPartition, OffsetAndMetadata> end(Collection<TopicPartition> partitions) {
            Map<TopicPartition, PartitionWork> ending = new HashMap<>(active);
            ending.keySet().retainAll(partitions);
            active.keySet().removeAll(partitions);
            ending.values().forEach(PartitionWork::cancel);
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            ending.forEach((partition, work) -> {
                awaitEnd(work);
                offsets.put(partition, new OffsetAndMetadata(work.nextOffset()));
            });
            return offsets;
        }

        private void leave() {
            Map<TopicPartition, OffsetAndMetadata> offsets = end(List.copyOf(active.keySet()));
            if (!offsets.isEmpty()) {
                commitNow(offsets);
            }
        }

        /// What cannot be committed is delivered again, and every inbox ignores it.
        private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
            try {
                consumer.commitSync(offsets);
            } catch (WakeupException alreadyDone) {
                commitNow(offsets);
            } catch (InterruptException interrupted) {
                throw interrupted;
            } catch (KafkaException failure) {
                LOG.debugf("Offsets are not committed: %s", failure);
            }
        }

        private void awaitEnd(PartitionWork work) {
            try {
                work.awaitEnd();
            } catch (InterruptedException interrupted) {
                throw new InterruptException(interrupted);
            }
        }
    }
}
