package cn.anlan.sealing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the work on each column has come. Whoever works on one holds its row.
@Singleton
class SealingPasses {

    /// What a replica that still had the old key in front wrote behind us is found when the column is looked through
    /// again.
    private static final String LOOK_AGAIN_AFTER = "1 day";

    private final Event<ColumnResealed> resealed;

    SealingPasses(Event<ColumnResealed> resealed) {
        this.resealed = resealed;
    }

    /// A pass through a column under way.
    record Pass(@Nullable UUID after, long inPass, long resealed, long broken) {}

    /// The pass to go on with, held until the transaction ends; nothing where another works on it, or when it is done.
    Optional<Pass> take(Connection connection, String column, int keyId) throws SQLException {
        try (var add = connection.prepareStatement(
                "insert into sealing_pass (column_name, key_id) values (?, ?) on conflict do nothing")) {
            add.setString(1, column);
            add.setInt(2, keyId);
            add.executeUpdate();
        }
        try (var take = connection.prepareStatement("""
                select key_id <> ? as another_key, finished_at < now() - interval '%s' as old,
                       finished_at is not null as finished, after_owner, in_pass, resealed, broken
                from sealing_pass where column_name = ?
                for update skip locked
                """.formatted(LOOK_AGAIN_AFTER))) {
            take.setInt(1, keyId);
            take.setString(2, column);
            try (var row = take.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getBoolean("another_key") || row.getBoolean("old")) {
                    return Optional.of(new Pass(null, 0, 0, 0));
                }
                return row.getBoolean("finished")
                        ? Optional.empty()
                        : Optional.of(new Pass(
                                row.getObject("after_owner", UUID.class),
                                row.getLong("in_pass"),
                                row.getLong("resealed"),
                                row.getLong("broken")));
            }
        }
    }

    void keep(Connection connection, String column, int keyId, Pass pass) throws SQLException {
        store(connection, column, keyId, pass, false);
    }

    /// The column was looked through from end to end. If anything was done, it is looked through again: an edit may
    /// have put back what it had read before.
    void end(Connection connection, String column, int keyId, Pass pass) throws SQLException {
        if (pass.inPass() > 0) {
            store(connection, column, keyId, new Pass(null, 0, pass.resealed(), 0), false);
            return;
        }
        store(connection, column, keyId, pass, true);
        if (pass.resealed() > 0 || pass.broken() > 0) {
            resealed.fire(new ColumnResealed(column, "%08x".formatted(keyId), pass.resealed(), pass.broken()));
        }
    }

    private static void store(Connection connection, String column, int keyId, Pass pass, boolean finished)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update sealing_pass
                set key_id = ?, after_owner = ?, in_pass = ?, resealed = ?, broken = ?,
                    finished_at = case when ? then now() end
                where column_name = ?
                """)) {
            update.setInt(1, keyId);
            update.setObject(2, pass.after(), Types.OTHER);
            update.setLong(3, pass.inPass());
            update.setLong(4, pass.resealed());
            update.setLong(5, pass.broken());
            update.setBoolean(6, finished);
            update.setString(7, column);
            update.executeUpdate();
        }
    }
}
