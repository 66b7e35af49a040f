package cn.anlan.messaging.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Empties the partitions whose day is past and whose rows have all been relayed. Rows are kept for two to three days.
public final class OutboxRetention {

    private static final Logger LOG = Logger.getLogger(OutboxRetention.class);

    private static final String PAST_SLOTS =
            "select (extract(epoch from now())::bigint / 86400 + ahead) % 4 from generate_series(1, 2) as ahead";

    private OutboxRetention() {}

    /// Truncates what can be.
    public static void truncateRelayed(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (int slot : pastSlots(statement)) {
                    truncateIfRelayed(statement, "outbox_" + slot);
                    connection.commit();
                }
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int[] pastSlots(Statement statement) throws SQLException {
        int[] slots = new int[2];
        try (ResultSet result = statement.executeQuery(PAST_SLOTS)) {
            for (int i = 0; result.next(); i++) {
                slots[i] = result.getInt(1);
            }
        }
        return slots;
    }

    private static void truncateIfRelayed(Statement statement, String partition) throws SQLException {
        if (!isTrue(statement, "select exists (select from " + partition + ")")) {
            return;
        }
        // Under the lock no transaction can hold a row that is not visible yet, so what is checked is what is dropped.
        statement.execute("set local lock_timeout = '200ms'");
        statement.execute("lock table only " + partition + " in access exclusive mode");
        if (isTrue(
                statement,
                "select not exists (select from " + partition + " where seq > (select last_seq from outbox_cursor))")) {
            statement.execute("truncate table only " + partition);
            LOG.infof("Emptied %s: all its events have been relayed", partition);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
