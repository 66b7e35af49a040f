package cn.anlan.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Failures of the database that pass: it is restarting, refuses connections, is out of some resource, or picked the
/// transaction as the victim of a deadlock.
public final class TransientFailure {

    /// SQLSTATE classes: connection, transaction rollback (serialisation, deadlock), resources, operator intervention,
    /// lock not available.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private TransientFailure() {}

    /// Whether such a failure lies behind this one.
    public static boolean causes(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && isTransient(sql));
    }

    private static boolean isTransient(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        // Without a state it did not come from the server: the connection pool had none to give.
        return failure instanceof SQLTransientException
                || state == null
                || state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
