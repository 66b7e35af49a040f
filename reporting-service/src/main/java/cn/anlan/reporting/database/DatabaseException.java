package cn.anlan.reporting.database;

import java.sql.SQLException;

/// The database refused or failed; the cause tells whether it may succeed later.
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
