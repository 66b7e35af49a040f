package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The imports and their files. A file is there as long as it is owed; whoever works on it holds its row, so that it is
/// free again when he is gone.
@ApplicationScoped
class OrganizationImports {

    private final Database database;
    private final Clock clock;

    OrganizationImports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(ImportOrder order, byte[] content) {
        database.update(
                """
                insert into organization_import
                    (id, format, mode, dry_run, state, requested_by, requested_for, requested_at)
                values (?, ?, ?, ?, 'QUEUED', ?, ?, ?)
                """,
                order.id(),
                order.format().name(),
                order.mode().name(),
                order.dryRun(),
                order.requestedBy(),
                order.requestedFor(),
                OffsetDateTime.now(clock));
        database.update("insert into organization_import_file (import_id, content) values (?, ?)", order.id(), content);
    }

    Optional<OrganizationImport> find(UUID id, String requestedBy) {
        return database.queryOne(
                "select * from organization_import where id = ? and requested_by = ?",
                OrganizationImports::read,
                id,
                requestedBy);
    }

    /// The oldest import on whose file nobody works, held until the end of the transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<OrganizationImport> takeNext() {
        return database.queryOne("""
                select owed.*
                from organization_import owed
                join organization_import_file file on file.import_id = owed.id
                order by owed.requested_at, owed.id
                limit 1
                for update of file skip locked
                """, OrganizationImports::read);
    }

    byte[] content(UUID id) {
        return database.queryOne(
                        "select content from organization_import_file where import_id = ?",
                        row -> row.getBytes("content"),
                        id)
                .orElseThrow();
    }

    /// @return how often this import was begun, this time included
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int begin(UUID id) {
        return database.queryOne("""
                        update organization_import
                        set state = 'RUNNING', attempts = attempts + 1, total = null, done = 0
                        where id = ?
                        returning attempts
                        """, row -> row.getInt("attempts"), id).orElseThrow();
    }

    /// Shows how far the work has come, whatever becomes of it.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(UUID id, int done, int total) {
        database.update("update organization_import set done = ?, total = ? where id = ?", done, total, id);
    }

    /// Says why the work broke off; it may be taken up again.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void brokeOff(UUID id, ImportFailure failure) {
        database.update("update organization_import set failure = ? where id = ?", failure.name(), id);
    }

    /// Gives an import up that broke off every time it was tried.
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(UUID id) {
        database.update("delete from organization_import_file where import_id = ?", id);
        database.update("""
                update organization_import
                set state = 'FAILED', failure = coalesce(failure, 'INTERRUPTED'), finished_at = ?
                where id = ?
                """, OffsetDateTime.now(clock), id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(UUID id, ImportState state, int total, ImportOutcome outcome) {
        database.update("delete from organization_import_file where import_id = ?", id);
        database.update(
                """
                update organization_import
                set state = ?, total = ?, done = ?, accepted = ?, refused = ?, changed = ?, failure = null, finished_at = ?
                where id = ?
                """,
                state.name(),
                total,
                total,
                outcome.accepted(),
                outcome.refused(),
                outcome.changed(),
                OffsetDateTime.now(clock),
                id);
    }

    private static @Nullable ImportFailure failure(@Nullable String name) {
        return name == null ? null : ImportFailure.valueOf(name);
    }

    private static OrganizationImport read(ResultSet row) throws SQLException {
        return new OrganizationImport(
                new ImportOrder(
                        row.getObject("id", UUID.class),
                        FileFormat.valueOf(row.getString("format")),
                        ImportMode.valueOf(row.getString("mode")),
                        row.getBoolean("dry_run"),
                        row.getString("requested_by"),
                        row.getObject("requested_for", UUID.class)),
                ImportState.valueOf(row.getString("state")),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                new ImportOutcome(row.getInt("accepted"), row.getInt("refused"), row.getInt("changed")),
                failure(row.getString("failure")),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
