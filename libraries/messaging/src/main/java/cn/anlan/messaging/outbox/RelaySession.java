package cn.anlan.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/// The one connection through which a relay holds its lease and does its work. Whoever loses the connection loses both,
/// so that no relay moves the cursor without the lease.
final class RelaySession implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelaySession.class);

    /// Longer than any statement here takes on a healthy server; frees a relay whose server vanished.
    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(60);

    private static final String TRY_LEASE =
            "select pg_try_advisory_lock('outbox_cursor'::regclass::oid::int, 'outbox'::regclass::oid::int)";

    private static final String CURSOR = "select last_seq from outbox_cursor";

    /// The writers must be read after the snapshot that shows the highest number; in one statement they are,
    /// because the snapshot is taken first and locks are looked up while it runs.
    private static final String LOOK = """
            select
                (select max(seq) from outbox where seq > ?),
                array(
                    select virtualtransaction from pg_locks
                    where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
                        and relation = 'outbox'::regclass
                        and database = (select oid from pg_database where datname = current_database()))
            """;

    /// Has no upper bound, which would tempt the planner to sort; what is above the horizon is left unread.
    private static final String READ =
            "select seq, topic, key, headers, data from outbox where seq > ? order by seq limit ?";

    /// A lost move of the cursor costs a repetition that every inbox ignores; waiting for the disk would cost more.
    private static final String ADVANCE = """
            update outbox_cursor set last_seq = ?
            from (select set_config('synchronous_commit', 'off', true)) as without_waiting
            """;

    private final Connection connection;
    private final PreparedStatement look;
    private final PreparedStatement read;
    private final PreparedStatement advance;

    private RelaySession(Connection connection) throws SQLException {
        this.connection = connection;
        look = connection.prepareStatement(LOOK);
        read = connection.prepareStatement(READ);
        advance = connection.prepareStatement(ADVANCE);
    }

    /// Rows of the outbox as the broker will get them, in order.
    record Batch(long lastSeq, List<ProducerRecord<byte[], byte[]>> records) {

        boolean isEmpty() {
            return records.isEmpty();
        }
    }

    static RelaySession open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(NETWORK_TIMEOUT.toMillis()));
            return new RelaySession(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// Whether this session may relay. Once it may, it may until it is closed.
    boolean tryLease() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TRY_LEASE)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /// The number up to which every row has been acknowledged.
    long cursor() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(CURSOR)) {
            result.next();
            return result.getLong(1);
        }
    }

    /// Shows the horizon what is there now above this number.
    void look(SettledHorizon horizon, long above) throws SQLException {
        look.setLong(1, above);
        try (ResultSet result = look.executeQuery()) {
            result.next();
            long highest = result.getLong(1);
            String[] writers = (String[]) result.getArray(2).getArray();
            horizon.observe(highest, Set.of(writers));
        }
    }

    /// Reads the next rows, up to the horizon.
    Batch read(long above, long horizon, int limit) throws SQLException {
        read.setLong(1, above);
        read.setInt(2, limit);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(limit);
        long last = above;
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                long seq = rows.getLong(1);
                if (seq > horizon) {
                    break;
                }
                last = seq;
                records.add(record(rows));
            }
        }
        return new Batch(last, records);
    }

    void advance(long lastSeq) throws SQLException {
        advance.setLong(1, lastSeq);
        advance.executeUpdate();
    }

    private static ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        // getBytes on a text column hands over the server's UTF-8 as it came, without decoding it.
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(row.getString(2), null, row.getBytes(3), row.getBytes(5));
        Headers headers = record.headers();
        HeaderJson.read(row.getBytes(4), (name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException lost) {
            LOG.debugf(lost, "The relay's connection was lost; the server frees its lease");
        }
    }
}
