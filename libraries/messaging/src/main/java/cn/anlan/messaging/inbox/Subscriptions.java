package cn.anlan.messaging.inbox;

import cn.anlan.messaging.EventHandler;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which handler of this service takes what.
@Singleton
public final class Subscriptions {

    private final List<EventHandler<?>> handlers;
    private final Map<String, EventHandler<?>> byName = new HashMap<>();

    Subscriptions(@Any Instance<EventHandler<?>> declared) {
        handlers = declared.stream().<EventHandler<?>>map(handler -> handler).toList();
        for (EventHandler<?> handler : handlers) {
            if (byName.put(handler.name(), handler) != null) {
                throw new IllegalStateException("Two event handlers are named " + handler.name());
            }
        }
    }

    /// The Kafka topics on which the handlers' events travel.
    public Set<String> topics() {
        return handlers.stream()
                .map(handler -> handler.type().topic().kafkaName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The handlers that take what was delivered. A record that names no type goes to all that listen to its
    /// topic, each of which will park it.
    List<EventHandler<?>> handlersOf(Delivery delivery) {
        String type = delivery.headers().get("ce_type");
        return handlers.stream()
                .filter(handler -> handler.type().topic().kafkaName().equals(delivery.topic()))
                .filter(handler -> type == null || handler.type().name().equals(type))
                .toList();
    }

    /// The handler of this name.
    ///
    /// @throws IllegalStateException when the service has none any more
    EventHandler<?> named(String name) {
        EventHandler<?> handler = byName.get(name);
        if (handler == null) {
            throw new IllegalStateException("No event handler is named " + name);
        }
        return handler;
    }
}
