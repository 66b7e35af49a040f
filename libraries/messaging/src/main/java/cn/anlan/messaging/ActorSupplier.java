package cn.anlan.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says who causes the events of the current request. A service without its own supplier publishes as `system`.
public interface ActorSupplier {

    /// The actor of work that no person or client asked for.
    String SYSTEM = "system";

    /// The subject of the current request, or [#SYSTEM] outside of one.
    String actor();

    /// The organisation for which the actor acts, if any.
    @Nullable
    UUID organizationId();
}
