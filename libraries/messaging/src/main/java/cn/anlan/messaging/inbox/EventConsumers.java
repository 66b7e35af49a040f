package cn.anlan.messaging.inbox;

import cn.anlan.messaging.MessagingConfig;
import cn.anlan.messaging.broker.Broker;
import jakarta.inject.Singleton;

/// Sets up the consumer loop of this service.
@Singleton
public final class EventConsumers {

    private final Broker broker;
    private final Subscriptions subscriptions;
    private final RetryingDeliverer deliverer;
    private final Handling handling;
    private final MessagingConfig config;

    EventConsumers(
            Broker broker,
            Subscriptions subscriptions,
            RetryingDeliverer deliverer,
            Handling handling,
            MessagingConfig config) {
        this.broker = broker;
        this.subscriptions = subscriptions;
        this.deliverer = deliverer;
        this.handling = handling;
        this.config = config;
    }

    /// Whether the service has a handler at all.
    public boolean areNeeded() {
        return config.consumer().enabled() && !subscriptions.topics().isEmpty();
    }

    /// A loop that brings the handlers' events.
    public EventConsumer create() {
        return new EventConsumer(() -> broker.consumer(config.service()), subscriptions.topics(), deliverer);
    }

    /// Where events are published that the handlers could not take.
    public String deadLetterTopic() {
        return handling.deadLetterTopic();
    }
}
