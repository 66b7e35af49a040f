package cn.anlan.reporting.dashboard;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.messaging.EventHandler;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;

/// Says where in the tree an organisation's counts belong. They follow at the next fold.
@Singleton
final class PlaceOrganizations implements EventHandler<OrganizationChanged> {

    private final Database database;

    PlaceOrganizations(Database database) {
        this.database = database;
    }

    @Override
    public EventType<OrganizationChanged> type() {
        return EventTypes.ORGANIZATION_CHANGED;
    }

    @Override
    public void handle(Event<OrganizationChanged> event) {
        database.update("""
                insert into tally_placement as known (organization_id, path, next_path)
                values (?, label_of(?), ?::ltree)
                on conflict (organization_id) do update set next_path = excluded.next_path
                where coalesce(known.next_path, known.path) <> excluded.next_path
                """, event.data().id(), event.data().id(), event.data().path());
    }
}
