package cn.anlan.messaging;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.enrolment.EnrolmentChanged;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Leaves a row for each event that takes effect, and refuses those that a test calls poison.
@Singleton
public class RecordingHandler implements EventHandler<EnrolmentChanged> {

    private final AgroalDataSource dataSource;
    private final Set<UUID> poison = ConcurrentHashMap.newKeySet();

    RecordingHandler(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void refuse(UUID eventId) {
        poison.add(eventId);
    }

    public void refuseNothing() {
        poison.clear();
    }

    @Override
    public EventType<EnrolmentChanged> type() {
        return EventTypes.ENROLMENT_CHANGED;
    }

    @Override
    public void handle(Event<EnrolmentChanged> event) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into handled_event"
                        + " (event_id, aggregate_id, aggregate_version, trace_id) values (?, ?, ?, ?)")) {
            insert.setObject(1, event.id());
            insert.setObject(2, event.aggregateId());
            insert.setLong(3, event.aggregateVersion());
            insert.setString(4, Span.current().getSpanContext().getTraceId());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        // After its effect, so that a refusal proves that the effect is rolled back.
        if (poison.contains(event.id())) {
            throw new IllegalArgumentException("this event is poison");
        }
    }
}
