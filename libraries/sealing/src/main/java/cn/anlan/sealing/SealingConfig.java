package cn.anlan.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the keys are.
@ConfigMapping(prefix = "anlan.sealing")
interface SealingConfig {

    /// The keys themselves, from the platform's secret store. The first one seals, all of them open.
    Optional<List<String>> keys();

    /// A file that holds one key a line. It is made when missing; for one machine, not for several replicas.
    Optional<Path> keyFile();

    /// How often texts are looked for that are sealed under an older key.
    @WithDefault("1h")
    String resealInterval();

    /// How long after the start they are first looked for: replicas are replaced one after the other.
    @WithDefault("5m")
    String resealDelay();

    /// By which algorithms things are sealed from now on: `aes-gcm`, or `sm4-gcm` where GM cryptography is asked for.
    @WithDefault("aes-gcm")
    SealingProfile profile();
}
