package cn.anlan.access;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.messaging.EventHandler;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;

/// Keeps this service's copy of the organisation tree. Each event carries a node's whole state, and nothing refers to
/// another node by foreign key: so a compacted topic, read in any order, gives the same tree.
@ApplicationScoped
@IfBuildProperty(name = "anlan.access.replica", stringValue = "true", enableIfMissing = true)
class OrganizationReplica implements EventHandler<OrganizationChanged> {
    private static final String UPSERT = """
            insert into organization_node as known
                (id, path, parent_id, code, name, kind, division_code, credit_code, status, supervisor_id, regulator_id,
                 version)
            values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                path = excluded.path, parent_id = excluded.parent_id, code = excluded.code, name = excluded.name,
                kind = excluded.kind, division_code = excluded.division_code, credit_code = excluded.credit_code,
                status = excluded.status, supervisor_id = excluded.supervisor_id, regulator_id = excluded.regulator_id,
                version = excluded.version
            where known.version < excluded.version
            """;

    private final DataSource database;

    OrganizationReplica(DataSource database) {
        this.database = database;
    }

    @Override
    public EventType<OrganizationChanged> type() {
        return EventTypes.ORGANIZATION_CHANGED;
    }

    @Override
    public String name() {
        return "organization-replica";
    }

    @Override
    public void handle(Event<OrganizationChanged> event) {
        OrganizationChanged node = event.data();
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, node.id());
            upsert.setString(2, node.path());
            upsert.setObject(3, node.parentId(), Types.OTHER);
            upsert.setString(4, node.code());
            upsert.setString(5, node.name());
            upsert.setString(6, node.kind().name());
            upsert.setString(7, node.divisionCode());
            upsert.setString(8, node.creditCode());
            upsert.setString(9, node.status().name());
            upsert.setObject(10, node.supervisorId(), Types.OTHER);
            upsert.setObject(11, node.regulatorId(), Types.OTHER);
            upsert.setLong(12, event.aggregateVersion());
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The organisation tree could not be updated", failed);
        }
    }
}
