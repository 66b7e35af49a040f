package cn.anlan.campaign.activity;

import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into the database, past the service.
final class TestRows {

    private TestRows() {}

    /// The first column of every row.
    static List<String> of(String sql, Object... parameters) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    static void change(String sql, Object... parameters) throws SQLException {
        try (var connection = TestPostgres.connect();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }
}
