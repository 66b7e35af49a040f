package cn.anlan.hazard.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The rules of an office in their order.
@Schema(name = "RoutingRuleSetRequest")
record RuleSetRequest(@NotNull @Size(max = 100) List<@NotNull @Valid RoutingRule> rules) {}
