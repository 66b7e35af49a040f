package cn.anlan.campaign;

import cn.anlan.sql.Database;
import java.util.Map;
import java.util.TreeMap;

/// What the running transaction has read of each table. Says of the plans that were carried out what `explain` says of
/// those that might be.
///
/// @param scans of whole tables, by their names
/// @param rows fetched by indexes, by the tables' names
public record RowsRead(Map<String, Long> scans, Map<String, Long> rows) {

    public static RowsRead inThisTransaction(Database database) {
        Map<String, Long> scans = new TreeMap<>();
        Map<String, Long> rows = new TreeMap<>();
        database.query(
                "select relname, seq_scan, coalesce(idx_tup_fetch, 0) as fetched from pg_stat_xact_user_tables",
                row -> {
                    scans.put(row.getString("relname"), row.getLong("seq_scan"));
                    rows.put(row.getString("relname"), row.getLong("fetched"));
                    return row;
                });
        return new RowsRead(scans, rows);
    }
}
