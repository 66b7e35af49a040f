package cn.anlan.web.idempotency;

import cn.anlan.sql.JointWrites;
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
    private final JointWrites writes;

    AnswerStore(DataSource database, JointWrites writes) {
        this.database = database;
        this.writes = writes;
    }

    /// What a request finds that comes with a key.
    ///
    /// @param ours whether this transaction may now work under the key; it may until it ends
    /// @param earlier the answer that was given before
    record Claim(boolean ours, Optional<Entry> earlier) {}

    /// Two statements in one journey: the second sees what was committed before the first was granted.
    Claim claim(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    select pg_try_advisory_xact_lock(?);
                    select request_digest, answer from idempotency_record where key_digest = ?
                    """)) {
            statement.setLong(1, key.lock());
            statement.setBytes(2, key.digest());
            statement.execute();
            boolean ours;
            try (ResultSet lock = statement.getResultSet()) {
                ours = lock.next() && lock.getBoolean(1);
            }
            statement.getMoreResults();
            try (ResultSet record = statement.getResultSet()) {
                return new Claim(
                        ours,
                        record.next()
                                ? Optional.of(new Entry(record.getBytes(1), record.getBytes(2)))
                                : Optional.empty());
            }
        }
    }

    /// The answer that was given before, for one who does not claim the key. Outside of a transaction no
    /// connection is held on to.
    Optional<Entry> find(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select request_digest, answer from idempotency_record where key_digest = ?")) {
            statement.setBytes(1, key.digest());
            try (ResultSet record = statement.executeQuery()) {
                return record.next()
                        ? Optional.of(new Entry(record.getBytes(1), record.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    void keep(IdempotencyKey key, Entry entry) {
        writes.write(
                "insert into idempotency_record (key_digest, request_digest, answer) values (?, ?, ?)",
                key.digest(),
                entry.requestDigest(),
                entry.answer());
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
