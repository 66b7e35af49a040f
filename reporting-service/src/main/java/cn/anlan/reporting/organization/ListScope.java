package cn.anlan.reporting.organization;

import cn.anlan.access.OrganizationScope;
import cn.anlan.sql.Conditions;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Confines list queries to what the caller may see, and to the part of the tree that is asked for.
@Singleton
public final class ListScope {

    private static final String WITHIN = """
            %s in (
                select below.id
                from organization_node upper join organization_node below on below.path <@ upper.path
                where upper.id = ?)
            """;

    private final OrganizationScope scope;

    ListScope(OrganizationScope scope) {
        this.scope = scope;
    }

    /// Conditions on a column of organisation ids.
    ///
    /// @param column as the query names it
    /// @param withinOrganizationId this organisation and all below it; everything in sight if absent
    public Conditions conditions(String column, @Nullable UUID withinOrganizationId) {
        return new Conditions()
                .and(column + " in (select id from organizations_in_scope(?))", scope.viewer())
                .andIfPresent(WITHIN.formatted(column), withinOrganizationId);
    }
}
