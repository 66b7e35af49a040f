package cn.anlan.hazard.abuse;

import cn.anlan.sql.Database;
import cn.anlan.sql.JointWrites;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Where reports came from, by hash, for a day.
@ApplicationScoped
public class Origins {

    private static final int KEPT_HOURS = 24;

    private final JointWrites writes;
    private final Database database;
    private final Origin origin;
    private final Clock clock;

    Origins(JointWrites writes, Database database, Origin origin, Clock clock) {
        this.writes = writes;
        this.database = database;
        this.origin = origin;
        this.clock = clock;
    }

    // Compared by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(LocalDate day, byte[] digest) {}

    /// Keeps it with the report that is being added.
    public void keep(UUID reportId, byte[] digest) {
        writes.write(
                "insert into hazard_origin (report_id, day, digest, kept_at) values (?, ?, ?, ?)",
                reportId,
                origin.today(),
                digest,
                OffsetDateTime.now(clock));
    }

    Optional<Kept> of(UUID reportId) {
        return database.queryOne(
                "select day, digest from hazard_origin where report_id = ?",
                row -> new Kept(row.getObject(1, LocalDate.class), row.getBytes(2)),
                reportId);
    }

    /// Forgets what is a day old, and blocks that ended a week ago.
    @Scheduled(
            every = "10m",
            delayed = "1m",
            identity = "forget-origins",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("delete from hazard_origin where kept_at < ?", now.minusHours(KEPT_HOURS));
            database.update("delete from hazard_block where ends_at < ?", now.minusDays(7));
        });
    }
}
