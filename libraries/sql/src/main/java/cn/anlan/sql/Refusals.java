package cn.anlan.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What the database's refusals mean.
final class Refusals {

    private static final String UNIQUE_VIOLATION = "23505";

    private Refusals() {}

    static RuntimeException of(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                ? new DuplicateKeyException(constraint(failure), failure)
                : new DatabaseException(failure);
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
