package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Random rules and reports over few values, so that rules overlap and reports meet them.
final class SomeRules {

    private static final List<String> DIVISIONS =
            List.of("500000", "500100", "500108", "500108001", "500108002", "500112", "330000", "330200");
    private static final List<String> WORDS = List.of("气", "燃气", "燃气泄漏", "电", "电动车", "LPG");
    private static final List<HazardCategory> CATEGORIES =
            List.of(HazardCategory.values()).subList(5, 9);

    private SomeRules() {}

    static List<RoutingRule> rules(Random random, List<UUID> destinations) {
        List<RoutingRule> rules = new ArrayList<>();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            rules.add(new RoutingRule(
                    "rule " + n,
                    someOf(random, CATEGORIES, HazardCategory.class),
                    some(random, DIVISIONS),
                    some(random, WORDS),
                    someOf(random, List.of(IntakeChannel.values()), IntakeChannel.class),
                    someOf(random, List.of(HazardUrgency.values()), HazardUrgency.class),
                    any(random, destinations)));
        }
        return rules;
    }

    static RoutedCase report(Random random) {
        return new RoutedCase(
                any(random, CATEGORIES),
                new DivisionCode(any(random, DIVISIONS)),
                String.join("，", some(random, WORDS)),
                any(random, List.of(IntakeChannel.values())),
                any(random, List.of(HazardUrgency.values())));
    }

    static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// The first rule that matches, found as a clerk would with the list in his hand.
    static OptionalInt firstByLookingAtEach(List<RoutingRule> rules, RoutedCase report) {
        for (int i = 0; i < rules.size(); i++) {
            RoutingRule rule = rules.get(i);
            boolean here = rule.divisions().isEmpty();
            for (String division : rule.divisions()) {
                here |= report.division().value().startsWith(division.replaceAll("(00)+$", ""));
            }
            boolean said = rule.words().isEmpty();
            for (String word : rule.words()) {
                said |= report.text().toUpperCase(Locale.ROOT).contains(word.toUpperCase(Locale.ROOT));
            }
            if (here
                    && said
                    && (rule.categories().isEmpty() || rule.categories().contains(report.category()))
                    && (rule.channels().isEmpty() || rule.channels().contains(report.channel()))
                    && (rule.grades().isEmpty() || rule.grades().contains(report.grade()))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static <T> List<T> some(Random random, List<T> from) {
        return random.nextInt(3) > 0
                ? List.of()
                : from.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static <E extends Enum<E>> Set<E> someOf(Random random, List<E> from, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        chosen.addAll(some(random, from));
        return chosen;
    }
}
