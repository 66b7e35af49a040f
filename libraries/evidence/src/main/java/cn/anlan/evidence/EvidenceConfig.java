package cn.anlan.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "anlan.evidence")
interface EvidenceConfig {

    /// Where the directory store keeps its files. Must be on a volume that survives the process.
    Path directory();

    /// How many images may be decoded at once; each takes up to 200 MB of heap while it is.
    @WithDefault("1")
    int concurrentDecodes();
}
