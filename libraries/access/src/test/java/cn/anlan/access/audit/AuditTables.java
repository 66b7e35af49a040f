package cn.anlan.access.audit;

import cn.anlan.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The audit log's tables, seen past the application.
final class AuditTables {
    private AuditTables() {}

    /// As whoever owns the server: neither triggers nor foreign keys stand in his way.
    static Connection connectPastTheTriggers() throws SQLException {
        Connection connection = DriverManager.getConnection(TestPostgres.jdbcUrl(), "postgres", "");
        connection.createStatement().execute("set session_replication_role = replica");
        return connection;
    }

    static void clear() throws SQLException {
        try (var connection = connectPastTheTriggers();
                var statement = connection.createStatement()) {
            statement.execute("delete from audit_seal");
            statement.execute("delete from audit_unsealed");
            statement.execute("delete from audit_entry");
            statement.execute("update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')");
        }
    }

    static void execute(String statement) throws SQLException {
        try (var connection = TestPostgres.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    static void insertEntry(Connection connection, String action) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (actor, organization_id, action, subject_type, subject_id, detail)
                values ('zhang', gen_random_uuid(), ?, 'finding', gen_random_uuid(), '{"a":1}')
                """)) {
            insert.setString(1, action);
            insert.executeUpdate();
        }
    }

    static void insertEntries(int count) throws SQLException {
        execute("""
                insert into audit_entry (actor, organization_id, action, subject_type, subject_id, detail)
                select 'user-' || n %% 7, case when n %% 3 = 0 then gen_random_uuid() end, 'act-' || n %% 5, 'finding',
                       gen_random_uuid(), json_build_object('n', n)
                from generate_series(1, %d) n
                """.formatted(count));
    }

    /// Each row as its columns' texts, joined by bars.
    static List<String> texts(String query) throws SQLException {
        try (var connection = TestPostgres.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        }
    }
}
