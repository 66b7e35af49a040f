package cn.anlan.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// Kept answers, in the table `idempotency_record`. Works on the connection of the running transaction.
@ApplicationScoped
class AnswerStore {

    /// @param requestDigest of the body that was answered
    /// @param answer sealed
    record Entry(byte[] requestDigest, byte[] answer) {}

    private static final int PURGE_BATCH = 5_000;

    private final DataSource database;

    AnswerStore(DataSource database) {
        this.database = database;
    }

    /// Whether this transaction may now work under the key; it may until it ends.
    boolean tryLock(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, key.lock());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    Optional<Entry> find(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select request_digest, answer from idempotency_record where key_digest = ?")) {
            statement.setBytes(1, key.digest());
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new Entry(result.getBytes(1), result.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    void keep(IdempotencyKey key, Entry entry) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into idempotency_record (key_digest, request_digest, answer) values (?, ?, ?)")) {
            statement.setBytes(1, key.digest());
            statement.setBytes(2, entry.requestDigest());
            statement.setBytes(3, entry.answer());
            statement.executeUpdate();
        }
    }

    /// Forgets answers older than that, some thousands at a time so that no transaction grows long.
    ///
    /// @return whether there may be more
    boolean purge(Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        delete from idempotency_record
                         where key_digest in (
                               select key_digest from idempotency_record
                                where created_at < now() - make_interval(secs => ?)
                                order by created_at
                                limit ?
                                  for update skip locked)
                        """)) {
            statement.setDouble(1, age.toSeconds());
            statement.setInt(2, PURGE_BATCH);
            return statement.executeUpdate() == PURGE_BATCH;
        }
    }
}
