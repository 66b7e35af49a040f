package cn.anlan.reporting.hazard;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.messaging.EventHandler;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;

/// Keeps up with the public reports of hazards.
@Singleton
final class FollowHazards implements EventHandler<HazardChanged> {

    private final Database database;

    FollowHazards(Database database) {
        this.database = database;
    }

    @Override
    public EventType<HazardChanged> type() {
        return EventTypes.HAZARD_CHANGED;
    }

    @Override
    public void handle(Event<HazardChanged> event) {
        HazardChanged hazard = event.data();
        database.update(
                """
                insert into hazard
                    (id, tracking_number, category, organization_id, state, grade, summary, reported_at, closed_at,
                     outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    category = excluded.category, organization_id = excluded.organization_id, state = excluded.state,
                    grade = excluded.grade, summary = excluded.summary, closed_at = excluded.closed_at,
                    outcome = excluded.outcome
                """,
                hazard.id(),
                hazard.trackingNumber(),
                hazard.category(),
                hazard.organizationId(),
                hazard.state(),
                hazard.grade(),
                hazard.summary(),
                hazard.reportedAt(),
                hazard.closedAt(),
                hazard.outcome());
    }
}
