package cn.anlan.campaign;

import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Reads what one unit owes to a campaign as short lines.
public final class CommitmentRows {

    private CommitmentRows() {}

    /// `2021-06-30 PARTY_HEAD OPEN`, in the order of due days and counters.
    public static List<String> of(UUID campaign, UUID unit) throws SQLException {
        return read("planned_day || ' ' || coalesce(counter_key, '-') || ' ' || state", campaign, unit);
    }

    /// Their ids, in the same order.
    public static List<UUID> ids(UUID campaign, UUID unit) throws SQLException {
        return read("id", campaign, unit).stream().map(UUID::fromString).toList();
    }

    private static List<String> read(String expression, UUID campaign, UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("select " + expression + """
                         as line from commitment where campaign_id = ? and organization_id = ?
                        order by planned_day, counter_key desc
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString("line"));
                }
                return lines;
            }
        }
    }
}
