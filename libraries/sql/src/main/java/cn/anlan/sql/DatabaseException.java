package cn.anlan.sql;

import java.sql.SQLException;

/// The database refused or could not answer; the cause says why.
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("The database did not carry out a statement", cause);
    }
}
