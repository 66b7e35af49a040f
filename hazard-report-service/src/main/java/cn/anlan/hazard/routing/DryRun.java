package cn.anlan.hazard.routing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What rules would have done with past reports.
///
/// @param fallbacks how many no rule would have taken
/// @param elsewhere how many would have gone to another unit than the one that handled them
@Schema(name = "RoutingDryRun", description = "What rules would have done with past reports.")
record DryRun(
        @Schema(examples = "1200") int reports,
        @Schema(examples = "35") int fallbacks,
        @Schema(examples = "80") int elsewhere,
        List<PerRule> rules) {

    @Schema(name = "RoutingDryRunRule")
    record PerRule(
            @Schema(examples = "燃气类转城管局") String name,
            UUID organizationId,
            @Schema(examples = "310") int matches) {}
}
