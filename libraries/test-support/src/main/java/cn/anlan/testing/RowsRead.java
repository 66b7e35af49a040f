package cn.anlan.testing;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/// What the running transaction has read of each table. Says of the plans that were carried out what `explain` says of
/// those that might be.
///
/// @param scans of whole tables, by their names
/// @param rows fetched by indexes, by the tables' names
public record RowsRead(Map<String, Long> scans, Map<String, Long> rows) {

    /// The server's counters run on from what the connection did just before: take one reading first, another after the
    /// work, and the difference.
    ///
    /// @param source whose connection is that of the running transaction
    public static RowsRead soFar(DataSource source) throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        Map<String, Long> rows = new TreeMap<>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var counted = statement.executeQuery(
                        "select relname, seq_scan, coalesce(idx_tup_fetch, 0) as fetched from pg_stat_xact_user_tables")) {
            while (counted.next()) {
                scans.put(counted.getString("relname"), counted.getLong("seq_scan"));
                rows.put(counted.getString("relname"), counted.getLong("fetched"));
            }
        }
        return new RowsRead(scans, rows);
    }

    public RowsRead since(RowsRead before) {
        return new RowsRead(minus(scans, before.scans), minus(rows, before.rows));
    }

    private static Map<String, Long> minus(Map<String, Long> after, Map<String, Long> before) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((table, count) -> difference.put(table, count - before.getOrDefault(table, 0L)));
        return difference;
    }
}
