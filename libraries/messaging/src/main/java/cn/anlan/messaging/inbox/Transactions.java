package cn.anlan.messaging.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/// Runs work outside of any request: in a transaction of its own, with a request context of its own.
@Singleton
final class Transactions {

    private final AgroalDataSource dataSource;

    Transactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    interface Work<T> {

        T run(Connection connection) throws SQLException;
    }

    <T> T inOwn(Work<T> work) {
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    return work.run(connection);
                }
            });
        } finally {
            if (activated) {
                request.terminate();
            }
        }
    }
}
