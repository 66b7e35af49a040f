package cn.anlan.messaging.inbox;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.messaging.EventHandler;
import cn.anlan.messaging.MessagingConfig;
import cn.anlan.messaging.Outbox;
import cn.anlan.messaging.TraceContext;
import cn.anlan.messaging.outbox.HeaderJson;
import cn.anlan.messaging.outbox.OutboxTable;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings one event to one handler, in one transaction with the record of it.
@Singleton
final class Handling {

    private static final String DEAD_LETTER = "anlan.dead-letter.";

    private final Transactions transactions;
    private final String deadLetterTopic;

    Handling(Transactions transactions, MessagingConfig config) {
        this.transactions = transactions;
        deadLetterTopic = DEAD_LETTER + config.service();
    }

    /// Lets the handler take the event, unless it has seen it or something before it is parked.
    <T> void handle(EventHandler<T> handler, Delivery delivery) {
        Event<T> event = CloudEventHeaders.read(handler.type(), delivery.headers(), delivery.data());
        transactions.inOwn(connection -> switch (Inbox.admit(connection, handler.name(), event)) {
            case HANDLE -> traced(handler, event);
            case PARK -> park(connection, handler.name(), delivery, "Waits behind an earlier event of its aggregate");
            case SKIP -> false;
        });
    }

    /// Puts the event aside for an operator, and everything of its aggregate that comes later.
    void park(EventHandler<?> handler, Delivery delivery, Throwable failure) {
        String reason = Failures.reason(failure);
        transactions.inOwn(connection -> park(connection, handler.name(), delivery, reason));
    }

    private boolean park(Connection connection, String handler, Delivery delivery, String reason) throws SQLException {
        Inbox.park(connection, handler, delivery.aggregateId());
        boolean added = ParkedEventTable.insert(connection, handler, delivery, reason);
        if (added) {
            OutboxTable.insert(connection, List.of(deadLetter(handler, delivery, reason)));
        }
        return added;
    }

    private OutboxTable.Row deadLetter(String handler, Delivery delivery, String reason) {
        Map<String, String> headers = new LinkedHashMap<>(delivery.headers());
        headers.put("dead-letter-topic", delivery.topic());
        headers.put("dead-letter-handler", handler);
        headers.put("dead-letter-reason", reason);
        return new OutboxTable.Row(
                deadLetterTopic, delivery.aggregateId().toString(), HeaderJson.write(headers), text(delivery.data()));
    }

    /// The data as far as it can be sent: PostgreSQL's text holds no NUL, and a record of which the broker refuses the
    /// length would hold up the relay. The parked event keeps the bytes as they came.
    private static String text(byte[] data) {
        return data.length > Outbox.MAX_DATA_BYTES
                ? ""
                : new String(data, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /// Lets the handler take the first event of a queue, whatever kept it before. Returns false when the queue is
    /// empty.
    <T> boolean replay(EventHandler<T> handler, ParkedEventTable.Queue queue) {
        return transactions.inOwn(connection -> {
            Inbox.lock(connection, queue.handler(), queue.aggregateId());
            ParkedEventTable.Entry first =
                    ParkedEventTable.first(connection, queue).orElse(null);
            if (first == null) {
                Inbox.release(connection, queue.handler(), queue.aggregateId());
                return false;
            }
            Delivery delivery = first.delivery();
            Event<T> event = CloudEventHeaders.read(handler.type(), delivery.headers(), delivery.data());
            if (Inbox.admitParked(connection, queue.handler(), event)) {
                traced(handler, event);
            }
            ParkedEventTable.delete(connection, first.seq());
            return true;
        });
    }

    private <T> boolean traced(EventHandler<T> handler, Event<T> event) {
        Span span = GlobalOpenTelemetry.getTracer("cn.anlan.messaging")
                .spanBuilder(event.type().name())
                .setParent(TraceContext.of(event.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.type().topic().kafkaName())
                .setAttribute("messaging.message.id", event.id().toString())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            handler.handle(event);
            return true;
        } catch (RuntimeException failure) {
            span.recordException(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    /// Where parked events are published, for whoever watches.
    String deadLetterTopic() {
        return deadLetterTopic;
    }
}
