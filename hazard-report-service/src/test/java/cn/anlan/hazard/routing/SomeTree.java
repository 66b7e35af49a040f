package cn.anlan.hazard.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A random tree of offices and departments. Each office has rules, as far as they were not refused; some units were
/// closed since.
///
/// @param reach what each office may give work to: what is below it, and now and then what the responsibility table
/// adds
/// @param refused how many rule lists lead back
record SomeTree(
        List<UUID> units,
        List<UUID> offices,
        Map<UUID, Set<UUID>> reach,
        Map<UUID, List<RoutingRule>> rules,
        Set<UUID> closed,
        int refused) {

    static SomeTree grown(Random random) {
        List<UUID> units = new ArrayList<>();
        List<UUID> offices = new ArrayList<>();
        Map<UUID, Set<UUID>> reach = new HashMap<>();
        Map<UUID, UUID> parents = new HashMap<>();
        for (int n = 6 + random.nextInt(7); n > 0; n--) {
            UUID unit = new UUID(random.nextLong(), random.nextLong());
            if (!units.isEmpty()) {
                parents.put(unit, SomeRules.any(random, offices));
            }
            units.add(unit);
            if (units.size() == 1 || random.nextInt(2) == 0) {
                offices.add(unit);
                reach.put(unit, new HashSet<>());
            }
        }
        for (UUID unit : units) {
            for (UUID above = unit; above != null; above = parents.get(above)) {
                reach.getOrDefault(above, new HashSet<>()).add(unit);
            }
            if (random.nextInt(3) == 0) {
                reach.get(SomeRules.any(random, offices)).add(unit);
            }
        }
        Map<UUID, List<RoutingRule>> rules = new HashMap<>();
        int refused = 0;
        for (UUID office : offices) {
            List<RoutingRule> some = alive(SomeRules.rules(random, List.copyOf(reach.get(office))));
            rules.put(office, some);
            if (leadsBack(office, rules)) {
                rules.remove(office);
                refused++;
            }
        }
        Set<UUID> closed = units.stream()
                .filter(unit -> !parents.containsValue(unit) && random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        return new SomeTree(units, offices, reach, rules, closed, refused);
    }

    Optional<RoutingRules> rulesOf(UUID office) {
        return Optional.ofNullable(rules.get(office)).map(RoutingRules::new);
    }

    boolean isWithinReach(UUID office, UUID unit) {
        return !closed.contains(unit) && reach.get(office).contains(unit);
    }

    List<UUID> openOffices() {
        return offices.stream().filter(office -> !closed.contains(office)).toList();
    }

    /// What an office may choose from, when it passes a report on by hand.
    List<UUID> choiceOf(UUID office) {
        return units.stream().filter(unit -> isWithinReach(office, unit)).toList();
    }

    /// As the author would leave them, who was told which of them never match.
    private static List<RoutingRule> alive(List<RoutingRule> rules) {
        List<RoutingRule> left = new ArrayList<>();
        List<Integer> dead = new RoutingRules(rules).dead();
        for (int i = 0; i < rules.size(); i++) {
            if (!dead.contains(i)) {
                left.add(rules.get(i));
            }
        }
        return left;
    }

    private static boolean leadsBack(UUID office, Map<UUID, List<RoutingRule>> rules) {
        Map<UUID, Set<UUID>> passesOnTo = new HashMap<>();
        rules.forEach((one, list) -> passesOnTo.put(one, new RoutingRules(list).destinations()));
        return new TransferChains(passesOnTo).leadBackTo(office);
    }
}
