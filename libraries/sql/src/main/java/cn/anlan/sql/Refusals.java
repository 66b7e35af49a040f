package cn.anlan.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What the database's refusals mean.
final class Refusals {

    private static final String UNIQUE_VIOLATION = "23505";

    /// Classes of SQLSTATE: data, integrity, rollback of one of several transactions.
    private static final Set<String> OF_A_STATEMENT = Set.of("22", "23", "40");

    private Refusals() {}

    static RuntimeException of(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                ? new DuplicateKeyException(constraint(failure), failure)
                : new DatabaseException(failure);
    }

    /// Whether the database refused what was said to it, and would take something else: data, a key, a deadlock. Not
    /// where it could not be reached.
    static boolean isOfAStatement(RuntimeException refusal) {
        return refusal.getCause() instanceof SQLException failure
                && failure.getSQLState() != null
                && OF_A_STATEMENT.contains(failure.getSQLState().substring(0, 2));
    }

    private static String constraint(SQLException failure) {
        // That of a batch hides the server's own behind it.
        Throwable own =
                failure instanceof BatchUpdateException && failure.getCause() != null ? failure.getCause() : failure;
        ServerErrorMessage message = own instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "unknown" : constraint;
    }
}
