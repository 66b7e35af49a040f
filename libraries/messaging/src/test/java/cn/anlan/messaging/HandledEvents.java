package cn.anlan.messaging;

import cn.anlan.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The effects that [RecordingHandler] left.
public final class HandledEvents {

    private HandledEvents() {}

    /// The versions of this aggregate that took effect, in the order in which they did.
    public static List<Long> versionsOf(UUID aggregateId) {
        return select("select aggregate_version from handled_event where aggregate_id = ? order by seq", aggregateId)
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    public static String traceOf(UUID aggregateId) {
        return select("select trace_id from handled_event where aggregate_id = ?", aggregateId)
                .getFirst();
    }

    private static List<String> select(String query, UUID aggregateId) {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, aggregateId);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
