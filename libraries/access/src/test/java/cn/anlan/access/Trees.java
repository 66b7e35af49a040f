package cn.anlan.access;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts organisation trees into the database, each organisation known by its code.
final class Trees {
    private final Map<String, String> paths = new HashMap<>();

    static UUID id(String code) {
        return Ids.named("organization:" + code);
    }

    static void clear() throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate organization_node");
        }
    }

    static Set<UUID> scopeOf(@Nullable UUID viewer) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("select id from organizations_in_scope(?::uuid)")) {
            query.setObject(1, viewer);
            Set<UUID> scope = new HashSet<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    scope.add(rows.getObject(1, UUID.class));
                }
            }
            return scope;
        }
    }

    Trees root(String code, String kind) throws SQLException {
        return add(code, kind, null, null, null);
    }

    Trees under(String parent, String code, String kind) throws SQLException {
        return add(code, kind, parent, null, null);
    }

    /// An organisation that the responsibility table assigns to others as well.
    Trees assigned(String parent, String code, String kind, @Nullable String supervisor, @Nullable String regulator)
            throws SQLException {
        return add(code, kind, parent, supervisor, regulator);
    }

    private Trees add(
            String code, String kind, @Nullable String parent, @Nullable String supervisor, @Nullable String regulator)
            throws SQLException {
        String label = id(code).toString().replace("-", "");
        String path = parent == null ? label : paths.get(parent) + "." + label;
        paths.put(code, path);
        try (var connection = TestPostgres.connect();
                var insert = connection.prepareStatement("""
                        insert into organization_node
                            (id, path, parent_id, code, name, kind, status, supervisor_id, regulator_id, version)
                        values (?, ?::ltree, ?::uuid, ?, ?, ?, 'ACTIVE', ?::uuid, ?::uuid, 1)
                        """)) {
            insert.setObject(1, id(code));
            insert.setString(2, path);
            insert.setObject(3, parent == null ? null : id(parent));
            insert.setString(4, code);
            insert.setString(5, code);
            insert.setString(6, kind);
            insert.setObject(7, supervisor == null ? null : id(supervisor));
            insert.setObject(8, regulator == null ? null : id(regulator));
            insert.executeUpdate();
        }
        return this;
    }
}
