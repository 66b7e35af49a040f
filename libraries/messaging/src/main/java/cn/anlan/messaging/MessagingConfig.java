package cn.anlan.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How a service sends and receives events. The defaults suit every service; the broker is `kafka.bootstrap.servers`.
@ConfigMapping(prefix = "anlan.messaging")
public interface MessagingConfig {

    /// The service's name: its consumer group, and the end of its dead-letter topic's name.
    @WithDefault("${quarkus.application.name}")
    String service();

    /// The CloudEvents source of the events that the service publishes.
    @WithDefault("/anlan/${quarkus.application.name}")
    String source();

    /// The topics, made at start unless the operator makes them.
    Topics topics();

    /// What carries events from the outbox to the broker.
    Relay relay();

    /// What carries events from the broker to the handlers.
    Consumer consumer();

    interface Topics {

        /// Whether to make the topics that are missing.
        @WithDefault("true")
        boolean create();

        /// Partitions of a topic that is made. They bound how many replicas of a service share its work.
        @WithDefault("6")
        int partitions();

        /// Copies of a topic that is made; the broker's default if absent.
        Optional<Short> replication();
    }

    interface Relay {

        /// Whether this process may relay. One of those that may, does.
        @WithDefault("true")
        boolean enabled();

        /// Rows read from the outbox at once.
        @WithDefault("1000")
        int batch();

        /// Rows handed to the producer and not yet acknowledged, at most.
        @WithDefault("10000")
        int inFlight();

        /// How long the producer waits for more records to fill a request.
        @WithDefault("5ms")
        Duration linger();

        /// Compression of the records: `none`, `lz4`, `zstd`, `snappy` or `gzip`.
        @WithDefault("lz4")
        String compression();

        /// How often an idle relay looks for events that another process has committed.
        @WithDefault("50ms")
        Duration poll();

        /// How often a process that does not relay asks whether it should.
        @WithDefault("1s")
        Duration takeover();
    }

    interface Consumer {

        /// Whether this process receives events.
        @WithDefault("true")
        boolean enabled();

        /// Partitions whose events are handled at the same time. Each takes a database connection.
        @WithDefault("4")
        int concurrency();

        /// How often an event is tried that fails for a reason of its own, before it is parked.
        @WithDefault("5")
        int attempts();

        /// The pause before the second attempt. It doubles with each further one.
        @WithDefault("100ms")
        Duration backoff();

        /// The longest pause between attempts.
        @WithDefault("10s")
        Duration maxBackoff();
    }
}
