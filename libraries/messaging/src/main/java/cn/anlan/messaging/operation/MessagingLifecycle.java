package cn.anlan.messaging.operation;

import cn.anlan.messaging.MessagingConfig;
import cn.anlan.messaging.broker.Broker;
import cn.anlan.messaging.broker.TopicCreation;
import cn.anlan.messaging.inbox.EventConsumer;
import cn.anlan.messaging.inbox.EventConsumers;
import cn.anlan.messaging.outbox.OutboxRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts what sends and receives events after everything else has started, never waiting for the broker; and stops it
/// before everything else: first what takes work in, then what sends the work's results out.
@Singleton
final class MessagingLifecycle {

    private static final Logger LOG = Logger.getLogger(MessagingLifecycle.class);
    private static final int AFTER_THE_SERVICE = 4000;
    private static final int BEFORE_THE_SERVICE = 500;
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MessagingConfig config;
    private final Broker broker;
    private final OutboxRelay relay;
    private final EventConsumers consumers;
    private final CountDownLatch topicsReady = new CountDownLatch(1);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;
    private @Nullable Thread makingTopics;
    private @Nullable Thread receiving;
    private @Nullable EventConsumer consumer;

    MessagingLifecycle(MessagingConfig config, Broker broker, OutboxRelay relay, EventConsumers consumers) {
        this.config = config;
        this.broker = broker;
        this.relay = relay;
        this.consumers = consumers;
    }

    void start(@Observes @Priority(AFTER_THE_SERVICE) StartupEvent event) {
        makingTopics = Thread.ofPlatform().name("event-topics").daemon().start(this::createTopics);
        if (config.relay().enabled()) {
            start("outbox-relay", () -> whenTopicsAreReady(relay));
        }
        if (consumers.areNeeded()) {
            EventConsumer created = consumers.create();
            consumer = created;
            receiving = start("event-consumer", () -> whenTopicsAreReady(created));
        }
    }

    void stop(@Observes @Priority(BEFORE_THE_SERVICE) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (topicsReady.getCount() > 0 && makingTopics != null) {
            makingTopics.interrupt();
            workers.forEach(Thread::interrupt);
        }
        if (consumer != null && receiving != null) {
            consumer.stop();
            end(receiving);
        }
        relay.stop();
        for (Thread worker : workers) {
            end(worker);
        }
    }

    /// Whether all that should run does.
    boolean isAlive() {
        boolean topicsWell = topicsReady.getCount() == 0 || (makingTopics != null && makingTopics.isAlive());
        return stopping || (topicsWell && workers.stream().allMatch(Thread::isAlive));
    }

    private Thread start(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().name(name).daemon().start(work);
        workers.add(thread);
        return thread;
    }

    /// A topic that the first record or subscription conjured up would have the broker's partitions, not ours.
    private void whenTopicsAreReady(Runnable work) {
        try {
            topicsReady.await();
            work.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void createTopics() {
        TopicCreation creation = new TopicCreation(config.topics(), consumers.deadLetterTopic());
        try {
            while (config.topics().create()) {
                try (Admin admin = broker.admin()) {
                    creation.createMissing(admin);
                    break;
                } catch (ExecutionException | KafkaException unreachable) {
                    LOG.warnf("Topics cannot be made yet: %s", unreachable);
                }
                Thread.sleep(BEFORE_NEXT_ATTEMPT);
            }
            topicsReady.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Thread worker) throws InterruptedException {
        if (!worker.join(PATIENCE)) {
            LOG.warnf("%s does not end in time and is interrupted", worker.getName());
            worker.interrupt();
            worker.join(PATIENCE);
        }
    }
}
