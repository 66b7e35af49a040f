package cn.anlan.messaging.operation;

import cn.anlan.messaging.broker.Broker;
import cn.anlan.messaging.outbox.OutboxRelay;
import cn.anlan.messaging.outbox.OutboxRetention;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Looks after the tables and takes the figures, now and then.
@Singleton
final class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration BETWEEN_FIGURES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_RETENTIONS = Duration.ofMinutes(30);
    private static final int BROKER_MUST_ANSWER_MILLIS = 2_000;

    private final AgroalDataSource dataSource;
    private final Broker broker;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("messaging-housekeeping").daemon().factory());
    private volatile Backlog backlog = Backlog.UNKNOWN;
    private volatile boolean brokerReachable;

    Housekeeping(AgroalDataSource dataSource, Broker broker, OutboxRelay relay, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.broker = broker;
        Gauge.builder("anlan.outbox.unsent", this, self -> self.backlog.unsent())
                .description("Events that wait in the outbox, at most")
                .register(metrics);
        Gauge.builder("anlan.outbox.oldest.age", this, self -> self.backlog.oldestAgeSeconds())
                .description("How long the oldest event has waited in the outbox")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("anlan.events.parked", this, self -> self.backlog.parked())
                .description("Events that no handler could take and that wait for an operator")
                .register(metrics);
        Gauge.builder("anlan.outbox.relay.leading", relay, self -> self.isLeading() ? 1 : 0)
                .description("Whether this process relays")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        schedule(this::takeFigures, BETWEEN_FIGURES);
        schedule(this::lookForBroker, BETWEEN_FIGURES);
        schedule(this::truncateRelayed, BETWEEN_RETENTIONS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    /// Whether the broker answered when it was last asked.
    boolean isBrokerReachable() {
        return brokerReachable;
    }

    private void schedule(Runnable work, Duration between) {
        executor.scheduleWithFixedDelay(work, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void takeFigures() {
        try {
            backlog = Backlog.measure(dataSource);
        } catch (SQLException failure) {
            LOG.debugf("Figures keep their last value: %s", failure);
        }
    }

    private void truncateRelayed() {
        try {
            OutboxRetention.truncateRelayed(dataSource);
        } catch (SQLException failure) {
            LOG.debugf("Relayed events are dropped later: %s", failure);
        }
    }

    private void lookForBroker() {
        try (Admin admin = broker.admin()) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(BROKER_MUST_ANSWER_MILLIS))
                    .clusterId()
                    .get();
            brokerReachable = true;
        } catch (ExecutionException | KafkaException unreachable) {
            brokerReachable = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
