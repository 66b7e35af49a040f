package cn.anlan.messaging;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@DefaultBean
@Singleton
final class SystemActor implements ActorSupplier {

    @Override
    public String actor() {
        return SYSTEM;
    }

    @Override
    public @Nullable UUID organizationId() {
        return null;
    }
}
