package cn.anlan.messaging.outbox;

import java.sql.SQLException;

/// The database did not take the events. The transaction cannot commit; the caller may try it again as a whole.
public final class OutboxFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFailedException(SQLException cause) {
        super("The outbox did not take the events", cause);
    }
}
