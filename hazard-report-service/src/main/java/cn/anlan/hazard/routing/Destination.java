package cn.anlan.hazard.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a report goes.
///
/// @param rule the name of the rule that says so; nothing where the office keeps the report
/// @param passedOver the name of the rule that would have sent it further, to a unit that cannot take it
public record Destination(
        UUID organizationId,
        @Nullable String rule,
        @Nullable String passedOver) {

    static Destination keptBy(UUID office) {
        return new Destination(office, null, null);
    }

    static Destination by(RoutingRule rule) {
        return new Destination(rule.organizationId(), rule.name(), null);
    }

    Destination passingOver(RoutingRule further) {
        return new Destination(organizationId, rule, further.name());
    }
}
