package cn.anlan.sealing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The keys of this installation. Without one the service does not start.
@Singleton
@Startup
class KeyRing {

    private final List<SealingKey> keys;
    private final SealingProfile profile;

    @Inject
    KeyRing(SealingConfig config) {
        this(
                config.keys()
                        .or(() -> config.keyFile().map(KeyFile::readOrMake))
                        .orElseThrow(() -> new IllegalStateException(
                                "set anlan.sealing.keys, or on a single machine anlan.sealing.key-file")),
                config.profile());
    }

    KeyRing(List<String> encoded) {
        this(encoded, SealingProfile.AES_GCM);
    }

    KeyRing(List<String> encoded, SealingProfile profile) {
        this.profile = profile;
        keys = encoded.stream().map(SealingKey::parse).toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("there is no sealing key");
        }
        if (keys.stream().map(SealingKey::id).distinct().count() < keys.size()) {
            throw new IllegalStateException("two sealing keys are the same");
        }
    }

    /// By which algorithms things are sealed today.
    SealingProfile profile() {
        return profile;
    }

    /// The key under which things are sealed today.
    SealingKey current() {
        return keys.getFirst();
    }

    List<SealingKey> all() {
        return keys;
    }

    Optional<SealingKey> find(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }
}
