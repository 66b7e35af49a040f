package cn.anlan.hazard.inbox;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Reports near each other, drawn as one.
@Schema(name = "HazardCluster", description = "Reports near each other, drawn as one.")
record ClusterView(
        @Schema(description = "Their middle, WGS-84", examples = "29.5236")
        double latitude,

        @Schema(examples = "106.6031") double longitude,
        @Schema(examples = "17") long count,

        @Schema(description = "The report, where it is one alone") @Nullable
        UUID id) {}
