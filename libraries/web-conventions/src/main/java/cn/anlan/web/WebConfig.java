package cn.anlan.web;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/// How the public face of a service behaves.
@ConfigMapping(prefix = "anlan.web")
// Public because the validator of configuration calls it from another class loader.
public interface WebConfig {

    /// Signs page cursors. The same on all replicas of a service; changing it ends the cursors that are out.
    @Size(min = 16)
    String cursorSecret();
}
