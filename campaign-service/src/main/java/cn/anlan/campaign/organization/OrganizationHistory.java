package cn.anlan.campaign.organization;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/// Remembers how the tree stood on every day. A day has one state, the last one that it saw; history only ever grows at
/// its end.
@ApplicationScoped
class OrganizationHistory {

    private final Database database;

    OrganizationHistory(Database database) {
        this.database = database;
    }

    /// Writes down how these organisations stand from that day on. Where history already has a later day, from then.
    void record(Collection<UUID> changed, LocalDate day) {
        var ids = SqlArray.of("uuid", changed, id -> id);
        database.update("""
                update organization_history history
                set parent_id = node.parent_id, path = node.path, name = node.name, kind = node.kind,
                    level = node.level, status = node.status, successor_id = node.successor_id,
                    supervisor_id = node.supervisor_id, regulator_id = node.regulator_id
                from organization_node node
                where node.id = any (?)
                  and history.organization_id = node.id
                  and history.valid_to = 'infinity'
                  and history.valid_from >= ?
                """, ids, day);
        database.update("""
                update organization_history
                set valid_to = ?
                where organization_id = any (?) and valid_to = 'infinity' and valid_from < ?
                """, day, ids, day);
        database.update("""
                insert into organization_history
                    (organization_id, valid_from, valid_to, parent_id, path, name, kind, level, status, successor_id,
                     supervisor_id, regulator_id)
                select node.id, ?, 'infinity', node.parent_id, node.path, node.name, node.kind, node.level, node.status,
                       node.successor_id, node.supervisor_id, node.regulator_id
                from organization_node node
                where node.id = any (?)
                  and not exists (
                      select from organization_history history
                      where history.organization_id = node.id and history.valid_to = 'infinity')
                """, day, ids);
    }
}
