package cn.anlan.messaging.outbox;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.messaging.Outbox;
import cn.anlan.sql.JointWrites;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The outbox of the current JTA transaction, through the connection that the transaction already holds.
@Singleton
final class TransactionalOutbox implements Outbox {

    private final AgroalDataSource dataSource;
    private final JointWrites writes;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    TransactionalOutbox(
            AgroalDataSource dataSource,
            JointWrites writes,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.writes = writes;
        this.transaction = transaction;
        this.relay = relay;
    }

    @Override
    public void appendAll(Collection<? extends Event<?>> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        List<OutboxTable.Row> rows =
                events.stream().map(TransactionalOutbox::row).toList();
        if (writes.isGathering()) {
            rows.forEach(row -> writes.write(OutboxTable.INSERT, row.topic(), row.key(), row.headers(), row.data()));
            wakeRelayAfterCommit();
        } else {
            write(connection -> OutboxTable.insert(connection, rows));
        }
    }

    @Override
    public void appendAlike(Event<?> pattern, Map<UUID, List<UUID>> idsByStandIn) {
        requireTransaction();
        List<UUID> aggregates = idsByStandIn.getOrDefault(pattern.aggregateId(), List.of());
        if (idsByStandIn.values().stream().anyMatch(ids -> ids.size() != aggregates.size())) {
            throw new IllegalArgumentException("Every event needs an id for each stand-in, its aggregate's among them");
        }
        if (aggregates.isEmpty()) {
            return;
        }
        // What was appended before comes before.
        writes.send();
        OutboxTable.Row row = row(pattern);
        write(connection -> OutboxTable.insertAlike(connection, row, pattern.id(), idsByStandIn));
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are appended within an active transaction only");
        }
    }

    private void write(Insert insert) {
        try (Connection connection = dataSource.getConnection()) {
            insert.into(connection);
        } catch (SQLException failure) {
            throw new OutboxFailedException(failure);
        }
        wakeRelayAfterCommit();
    }

    @FunctionalInterface
    private interface Insert {

        void into(Connection connection) throws SQLException;
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new WakeAfterCommit());
        }
    }

    private final class WakeAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to do: the rows are written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    private static OutboxTable.Row row(Event<?> event) {
        String data = EventJson.write(event);
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_DATA_BYTES) {
            throw new IllegalArgumentException("Event %s holds %d bytes of data; at most %d can be sent"
                    .formatted(event.type().name(), bytes, MAX_DATA_BYTES));
        }
        return new OutboxTable.Row(
                event.type().topic().kafkaName(),
                event.aggregateId().toString(),
                HeaderJson.write(CloudEventHeaders.of(event)),
                data);
    }
}
