package cn.anlan.hazard.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rules of one office in their order; the first that matches wins.
final class RoutingRules {

    private final List<RoutingRule> rules;
    private final List<Conditions> conditions;

    /// @throws IllegalArgumentException when a rule names a division that is none
    RoutingRules(List<RoutingRule> rules) {
        this.rules = List.copyOf(rules);
        this.conditions = rules.stream().map(Conditions::of).toList();
    }

    /// Which rule takes the report, by its place.
    OptionalInt firstMatch(RoutedCase report) {
        return IntStream.range(0, rules.size())
                .filter(i -> conditions.get(i).match(report))
                .findFirst();
    }

    Optional<RoutingRule> ruleFor(RoutedCase report) {
        OptionalInt match = firstMatch(report);
        return match.isPresent() ? Optional.of(rules.get(match.getAsInt())) : Optional.empty();
    }

    /// The places of the rules that no report ever comes to, since earlier ones take all that they would.
    List<Integer> dead() {
        List<Integer> dead = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).areAlwaysTakenBy(conditions.subList(0, i))) {
                dead.add(i);
            }
        }
        return dead;
    }

    Set<UUID> destinations() {
        return conditions.stream().map(Conditions::destination).collect(Collectors.toUnmodifiableSet());
    }

    List<RoutingRule> inOrder() {
        return rules;
    }
}
