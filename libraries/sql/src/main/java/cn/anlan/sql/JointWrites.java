package cn.anlan.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes of a transaction that need no answer. In a transaction that [gathers][#gather()] them they wait for
/// one another and travel to the database in one go; in any other each is executed at once.
///
/// A round trip costs both sides more than a small insert does, so a busy transaction of many inserts gathers
/// them. What waits is not seen by the transaction's own queries until it was sent; it is sent before the
/// commit in any case.
@Singleton
public class JointWrites {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final SharedCommit sharedCommit;

    JointWrites(AgroalDataSource database, TransactionSynchronizationRegistry transaction, SharedCommit sharedCommit) {
        this.database = database;
        this.transaction = transaction;
        this.sharedCommit = sharedCommit;
    }

    /// Lets the writes of the running transaction wait from now on.
    ///
    /// @throws IllegalStateException when no transaction is active
    public void gather() {
        requireTransaction();
        if (waiting() == null) {
            transaction.putResource(this, new Waiting());
            transaction.registerInterposedSynchronization(new SendBeforeCommit());
        }
    }

    /// Whether writes of the running transaction wait.
    public boolean isGathering() {
        return waiting() != null;
    }

    /// Adds a statement that changes rows, with `?` for each parameter.
    ///
    /// @param parameters as [Database] takes them
    /// @throws IllegalStateException when no transaction is active
    /// @throws DuplicateKeyException when nothing waits, and a row with this key is there
    /// @throws DatabaseException when nothing waits, and the database refuses it otherwise
    public void write(String statement, @Nullable Object... parameters) {
        requireTransaction();
        Write write = new Write(statement, parameters.clone());
        Waiting waiting = waiting();
        if (waiting == null) {
            execute(List.of(write));
        } else {
            waiting.writes.add(write);
        }
    }

    /// Sends what waits, in the order in which it was added. Does nothing when nothing does.
    ///
    /// @throws DuplicateKeyException when a row with the same key is there
    /// @throws DatabaseException when the database refuses one of them otherwise
    public void send() {
        Waiting waiting = waiting();
        if (waiting != null && !waiting.writes.isEmpty()) {
            List<Write> writes = List.copyOf(waiting.writes);
            waiting.writes.clear();
            execute(writes);
        }
    }

    /// Commits what waits now, together with what other transactions commit at this moment: they share the
    /// journeys and the wait for the disk. Durable when this returns, whatever becomes of the running
    /// transaction: let nothing but its end come after. For transactions that have only gathered writes; what
    /// one of them has changed otherwise, or locked, is not part of it.
    ///
    /// @throws DuplicateKeyException when a row with the same key is there; nothing was written
    /// @throws DatabaseException when it refuses one of them otherwise, or does not say what became of them
    public void commitShared() {
        Waiting waiting = waiting();
        if (waiting != null && !waiting.writes.isEmpty()) {
            List<Write> writes = List.copyOf(waiting.writes);
            waiting.writes.clear();
            sharedCommit.commit(writes);
        }
    }

    private void execute(List<Write> writes) {
        // The driver sends the statements of one text together, and prepares each of them.
        String text = writes.stream().map(Write::statement).collect(Collectors.joining("; "));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            int position = 1;
            for (Write write : writes) {
                position = Database.bind(statement, write.parameters(), position);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw Refusals.of(failure);
        }
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Rows are written within an active transaction only");
        }
    }

    private @Nullable Waiting waiting() {
        return transaction.getTransactionKey() == null ? null : (Waiting) transaction.getResource(this);
    }

    private static final class Waiting {

        private final List<Write> writes = new ArrayList<>();
    }

    private final class SendBeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            send();
        }

        @Override
        public void afterCompletion(int status) {
            // Sent, or rolled back with everything else.
        }
    }
}
