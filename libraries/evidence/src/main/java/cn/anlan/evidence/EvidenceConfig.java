package cn.anlan.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How and where evidence is kept.
@ConfigMapping(prefix = "anlan.evidence")
public interface EvidenceConfig {

    /// Where files are kept.
    @WithDefault("directory")
    StoreKind store();

    /// Where the directory store keeps its files. Must be on a volume that survives the process.
    Optional<Path> directory();

    /// The object storage of the S3 store.
    S3 s3();

    /// How many images may be decoded at once; each takes up to 200 MB of heap while it is.
    @WithDefault("1")
    int concurrentDecodes();

    /// How large a document may be. The gateway's limit on bodies holds besides.
    @WithDefault("20M")
    MemorySize documentLimit();

    /// How large a video may be. The gateway's limit on bodies holds besides.
    @WithDefault("20M")
    MemorySize videoLimit();

    /// How large a sound recording may be.
    @WithDefault("20M")
    MemorySize audioLimit();

    /// How long a video or a sound recording may last.
    @WithDefault("10m")
    Duration durationLimit();

    enum StoreKind {
        DIRECTORY,
        S3
    }

    interface S3 {

        /// Where the storage is; without it, Amazon's endpoint of the region.
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /// Must exist.
        Optional<String> bucket();

        /// Without keys, those that the platform gives to the process.
        Optional<String> accessKey();

        Optional<String> secretKey();

        /// Whether the bucket is in the path, as storages of one's own want it, or in the host's name.
        @WithDefault("true")
        boolean pathStyle();

        @WithDefault("2s")
        Duration connectTimeout();

        /// How long the storage may be silent.
        @WithDefault("10s")
        Duration readTimeout();

        /// How long one request may take in all, repetitions included.
        @WithDefault("60s")
        Duration callTimeout();
    }
}
