package cn.anlan.access.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Binds committed entries into the chain. One replica seals at a time, whichever holds the chain's head.
@ApplicationScoped
class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int BATCH = 1_000;

    private final DataSource database;

    AuditSealer(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "${anlan.access.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealAll() {
        while (sealBatch() == BATCH) {
            LOG.debug("More audit entries wait for their seal");
        }
    }

    private int sealBatch() {
        List<AuditSeal> seals = QuarkusTransaction.requiringNew().call(this::sealWaiting);
        if (!seals.isEmpty()) {
            // Outside the database, the log is what a rewritten chain can be held against
            AuditHead head = seals.getLast().head();
            LOG.infof("Audit log sealed up to %d: %s", head.position(), head.hash());
        }
        return seals.size();
    }

    private List<AuditSeal> sealWaiting() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select position, hash, clock_timestamp() from audit_head for update skip locked");
                var row = query.executeQuery()) {
            if (!row.next()) {
                return List.of();
            }
            AuditHead head = AuditHead.of(row.getLong(1), row.getBytes(2));
            Instant now = row.getObject(3, OffsetDateTime.class).toInstant();
            List<AuditSeal> seals = chain(head, waiting(connection), now);
            if (!seals.isEmpty()) {
                save(connection, seals);
            }
            return seals;
        }
    }

    private static List<AuditSeal> chain(AuditHead head, List<AuditEntry> entries, Instant now) {
        List<AuditSeal> seals = new ArrayList<>(entries.size());
        AuditHead end = head;
        for (AuditEntry entry : entries) {
            AuditSeal seal = AuditSeal.after(end, entry, now);
            seals.add(seal);
            end = seal.head();
        }
        return seals;
    }

    private static List<AuditEntry> waiting(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select " + AuditEntry.COLUMNS
                        + " from audit_unsealed u join audit_entry e on e.number = u.entry order by u.entry limit "
                        + BATCH);
                var rows = query.executeQuery()) {
            List<AuditEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(AuditEntry.at(rows, 1));
            }
            return entries;
        }
    }

    private static void save(Connection connection, List<AuditSeal> seals) throws SQLException {
        try (var seal = connection.prepareStatement(
                        "insert into audit_seal (position, entry, sealed_at, hash) values (?, ?, ?, ?)");
                var done = connection.prepareStatement("delete from audit_unsealed where entry = ?");
                var forward = connection.prepareStatement("update audit_head set position = ?, hash = ?")) {
            for (AuditSeal next : seals) {
                seal.setLong(1, next.head().position());
                seal.setLong(2, next.entry().number());
                seal.setObject(3, next.sealedAt().atOffset(ZoneOffset.UTC));
                seal.setBytes(4, next.head().hashBytes());
                seal.addBatch();
                done.setLong(1, next.entry().number());
                done.addBatch();
            }
            seal.executeBatch();
            done.executeBatch();
            AuditHead head = seals.getLast().head();
            forward.setLong(1, head.position());
            forward.setBytes(2, head.hashBytes());
            forward.executeUpdate();
        }
    }
}
