package cn.anlan.hazard.routing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// The way of a report from office to office by the rules of each. It ends with the first that has no rule for
/// it, whose rule names a unit that cannot take it, or that it has passed already.
///
/// @param rulesOf the rules of an organisation, if it has any in force
/// @param canTake whether the report may be given to the unit
record Routes(Function<UUID, Optional<RoutingRules>> rulesOf, Predicate<UUID> canTake) {

    Destination from(UUID office, RoutedCase report) {
        Destination reached = Destination.keptBy(office);
        Set<UUID> passed = new HashSet<>();
        while (passed.add(reached.organizationId())) {
            Optional<RoutingRule> rule =
                    rulesOf.apply(reached.organizationId()).flatMap(rules -> rules.ruleFor(report));
            if (rule.isEmpty()) {
                return reached;
            }
            if (!canTake.test(rule.get().organizationId())) {
                return reached.passingOver(rule.get());
            }
            reached = Destination.by(rule.get());
        }
        return reached;
    }
}
