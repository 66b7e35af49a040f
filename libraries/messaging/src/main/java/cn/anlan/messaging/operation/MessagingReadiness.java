package cn.anlan.messaging.operation;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the threads that carry events live. An unreachable broker is said but does not count: the service
/// answers all the same, and its events wait in the outbox.
@Readiness
@Singleton
final class MessagingReadiness implements HealthCheck {

    private final MessagingLifecycle lifecycle;
    private final Housekeeping housekeeping;

    MessagingReadiness(MessagingLifecycle lifecycle, Housekeeping housekeeping) {
        this.lifecycle = lifecycle;
        this.housekeeping = housekeeping;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("messaging")
                .status(lifecycle.isAlive())
                .withData("kafka", housekeeping.isBrokerReachable() ? "reachable" : "unreachable")
                .build();
    }
}
