package cn.anlan.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// How tokens are judged, whose tree is used, and how the audit log is kept.
@ConfigMapping(prefix = "anlan.access")
// Public because the validator of configuration calls it from another class loader.
public interface AccessSettings {

    /// Whether the service keeps a replica of the organisation tree; false in the service that owns the tree.
    /// Fixed when the service is built.
    @WithDefault("true")
    boolean replica();

    Token token();

    Audit audit();

    interface Token {
        /// The signature algorithms that are believed, whatever keys the provider offers.
        @WithDefault("RS256,ES256")
        Set<String> algorithms();
    }

    interface Audit {
        /// How often new entries are sealed, as a duration; `off` stops it.
        @WithDefault("2s")
        String sealEvery();

        /// When the whole chain is verified, as a cron expression; `off` stops it.
        @WithDefault("0 30 3 * * ?")
        String verifyAt();
    }
}
