package cn.anlan.access.audit;

import cn.anlan.access.audit.AuditVerdict.Broken;
import cn.anlan.access.audit.AuditVerdict.Intact;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Verifies the audit log from its first entry to its last.
///
/// Whatever is altered, moved, added or taken away after sealing is found, unless every hash after it and the head are
/// computed anew as well. That is found by giving a head that was published earlier, in the service's log.
@ApplicationScoped
public class AuditChain {
    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    private static final int LONGEST_WALK_SECONDS = 3_600;

    private final DataSource database;

    AuditChain(DataSource database) {
        this.database = database;
    }

    /// Reads the whole log, in one snapshot and a transaction of its own. Takes some seconds per million entries.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_WALK_SECONDS)
    public AuditVerdict verify() {
        return walk(null);
    }

    /// Verifies also that the chain runs through a head that was published earlier.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_WALK_SECONDS)
    public AuditVerdict verify(AuditHead published) {
        return walk(published);
    }

    @Scheduled(
            cron = "${anlan.access.audit.verify-at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_WALK_SECONDS)
    void verifyNightly() {
        switch (walk(null)) {
            case Intact(AuditHead head) -> LOG.infof("Audit log intact up to %d: %s", head.position(), head.hash());
            case Broken(long position, String reason) ->
                LOG.errorf("Audit log tampered with at %d: %s", position, reason);
        }
    }

    private AuditVerdict walk(@Nullable AuditHead published) {
        try (var connection = database.getConnection();
                var snapshot = connection.createStatement()) {
            snapshot.execute("set transaction isolation level repeatable read, read only");
            return new AuditWalk(connection, published).verdict();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The audit log cannot be read", unreadable);
        }
    }
}
