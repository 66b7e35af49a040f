package cn.anlan.access;

import cn.anlan.messaging.ActorSupplier;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names the actor of events and audit entries: whoever sent the request, or the system where there is none.
@ApplicationScoped
class RequestActor implements ActorSupplier {
    /// Whoever comes without an account.
    private static final String PUBLIC = "public";

    private final CurrentVertxRequest request;
    private final CurrentActor currentActor;

    RequestActor(CurrentVertxRequest request, CurrentActor currentActor) {
        this.request = request;
        this.currentActor = currentActor;
    }

    @Override
    public String actor() {
        return inRequest() ? identified().map(Actor::subject).orElse(PUBLIC) : SYSTEM;
    }

    @Override
    public @Nullable UUID organizationId() {
        return inRequest() ? identified().map(Actor::organizationId).orElse(null) : null;
    }

    private boolean inRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    private Optional<Actor> identified() {
        return currentActor.isAnonymous() ? Optional.empty() : Optional.of(currentActor.get());
    }
}
