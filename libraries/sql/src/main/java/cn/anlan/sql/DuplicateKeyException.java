package cn.anlan.sql;

import java.sql.SQLException;

/// A row with the same key is there already: someone else wrote it first.
public final class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String constraint;

    DuplicateKeyException(String constraint, SQLException cause) {
        super("duplicate key of " + constraint, cause);
        this.constraint = constraint;
    }

    /// The name of the constraint that was hurt.
    public String constraint() {
        return constraint;
    }
}
