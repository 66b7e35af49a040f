package cn.anlan.reporting.organization;

import cn.anlan.sql.Columns;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Questions to the replica of the organisation tree.
@Singleton
public final class OrganizationTree {

    private final Database database;

    OrganizationTree(Database database) {
        this.database = database;
    }

    /// The body in whose name the organisation acts: for a committee's office the one above it, else itself.
    public UUID principalOf(UUID organizationId) {
        return database.queryOne("""
                        select case when kind = 'COMMITTEE_OFFICE' then coalesce(parent_id, id) else id end as id
                        from organization_node where id = ?
                        """, row -> Columns.id(row, "id"), organizationId)
                .orElse(organizationId);
    }

    /// Whether whoever acts for the first organisation acts for the second.
    public boolean actsFor(UUID actingId, UUID organizationId) {
        return actingId.equals(organizationId) || principalOf(actingId).equals(organizationId);
    }

    /// Whether the organisation is the upper one or lies below it.
    public boolean liesWithin(UUID upperId, UUID organizationId) {
        return upperId.equals(organizationId) || database.exists("""
                        select from organization_node upper join organization_node below on below.path <@ upper.path
                        where upper.id = ? and below.id = ?
                        """, upperId, organizationId);
    }
}
