package cn.anlan.messaging.inbox;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Tells failures that pass from those that do not.
final class Failures {

    private static final int MAX_REASON = 2000;

    /// Connection, transaction rollback (serialisation, deadlock), resources, operator intervention (with cancelled and
    /// timed-out statements).
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Failures() {}

    /// Whether the same event may well succeed later, without anybody's help.
    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        // The pool reports an exhausted wait for a connection without a state.
        return state == null
                || state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    /// What went wrong, in a line for the operator.
    static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder(failure.toString());
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root != failure) {
            reason.append("; because of ").append(root);
        }
        reason.setLength(Math.min(reason.length(), MAX_REASON));
        // PostgreSQL's text holds no NUL.
        return reason.toString().replace('\0', '\uFFFD');
    }
}
