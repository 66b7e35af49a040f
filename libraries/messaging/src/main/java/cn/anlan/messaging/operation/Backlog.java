package cn.anlan.messaging.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// How much is waiting.
///
/// @param unsent events in the outbox that the broker has not acknowledged, at most; rolled back ones may count too
/// @param oldestAgeSeconds for how long the oldest of them has waited
/// @param parked events that wait for an operator
record Backlog(long unsent, double oldestAgeSeconds, long parked) {

    static final Backlog UNKNOWN = new Backlog(0, 0, 0);

    private static final String MEASURE = """
            select
                coalesce((select max(seq) from outbox where seq > cursor.last_seq) - cursor.last_seq, 0),
                coalesce(
                    (select extract(epoch from clock_timestamp() - created_at)
                        from outbox where seq > cursor.last_seq order by seq limit 1),
                    0),
                (select count(*) from parked_event)
            from outbox_cursor as cursor
            """;

    static Backlog measure(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(MEASURE)) {
            result.next();
            return new Backlog(result.getLong(1), result.getDouble(2), result.getLong(3));
        }
    }
}
