package cn.anlan.hazard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    private static final int CASES = 400;
    private static final UUID UNIT = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    /// A place that no rule names.
    private static final String ELSEWHERE = "820000";

    @Test
    void shouldTakeTheFirstRuleThatMatches() {
        RoutingRules rules = new RoutingRules(List.of(
                rule(Set.of(HazardCategory.GAS), List.of(), List.of("液化气")),
                rule(Set.of(HazardCategory.GAS), List.of(), List.of()),
                rule(Set.of(), List.of("500108"), List.of())));

        assertThat(rules.firstMatch(report(HazardCategory.GAS, "500112", "液化气瓶存放在楼道")))
                .hasValue(0);
        assertThat(rules.firstMatch(report(HazardCategory.GAS, "500108", "管道锈蚀")))
                .hasValue(1);
        assertThat(rules.firstMatch(report(HazardCategory.FIRE, "500108001", "通道堵塞")))
                .hasValue(2);
        assertThat(rules.firstMatch(report(HazardCategory.FIRE, "500112", "通道堵塞")))
                .isEmpty();
    }

    @Test
    void shouldReadWordsInEitherCase() {
        RoutingRules rules = new RoutingRules(List.of(rule(Set.of(), List.of(), List.of("LPG"))));

        assertThat(rules.firstMatch(report(HazardCategory.GAS, "500108", "lpg bottles in the hall")))
                .hasValue(0);
    }

    @Test
    void shouldFindRulesThatEarlierOnesLeaveNothing() {
        assertThat(dead(
                        rule(Set.of(HazardCategory.GAS), List.of(), List.of()),
                        rule(Set.of(HazardCategory.GAS), List.of("500108"), List.of("燃气"))))
                .containsExactly(1);
        assertThat(dead(
                        rule(Set.of(), List.of(), List.of("气")),
                        rule(Set.of(), List.of(), List.of("燃气", "天然气")),
                        rule(Set.of(), List.of(), List.of("燃气", "电"))))
                .containsExactly(1);
        assertThat(dead(rule(Set.of(), List.of("500100"), List.of()), rule(Set.of(), List.of("500108001"), List.of())))
                .containsExactly(1);
        assertThat(dead(rule(Set.of(), List.of("500108001"), List.of()), rule(Set.of(), List.of("500100"), List.of())))
                .isEmpty();
    }

    @Test
    void shouldFindARuleThatSeveralEarlierOnesLeaveNothingTogether() {
        assertThat(dead(
                        rule(Set.of(HazardCategory.GAS), List.of(), List.of()),
                        rule(Set.of(HazardCategory.FIRE), List.of(), List.of()),
                        rule(Set.of(HazardCategory.GAS, HazardCategory.FIRE), List.of(), List.of())))
                .containsExactly(2);
    }

    @Test
    void shouldTakeTheSameRuleAsALookAtEachInTurn() {
        Random random = new Random(20261125);
        for (int i = 0; i < CASES; i++) {
            List<RoutingRule> rules = SomeRules.rules(random, List.of(UNIT));
            RoutingRules inOrder = new RoutingRules(rules);
            for (int j = 0; j < 10; j++) {
                RoutedCase report = SomeRules.report(random);
                assertThat(inOrder.firstMatch(report))
                        .as(rules + " for " + report)
                        .isEqualTo(SomeRules.firstByLookingAtEach(rules, report));
            }
        }
    }

    /// To a dead rule no report comes; to any other one at least one does.
    @Test
    void shouldCallExactlyThoseRulesDeadToWhichNoReportComes() {
        Random random = new Random(42);
        for (int i = 0; i < CASES; i++) {
            List<RoutingRule> rules = SomeRules.rules(random, List.of(UNIT));
            RoutingRules inOrder = new RoutingRules(rules);
            Set<Integer> reached = new HashSet<>();
            for (RoutingRule rule : rules) {
                everyKindOf(rule).forEach(report -> inOrder.firstMatch(report).ifPresent(reached::add));
            }

            Set<Integer> dead = new HashSet<>(inOrder.dead());

            for (int place = 0; place < rules.size(); place++) {
                assertThat(dead.contains(place))
                        .as("rule " + place + " of " + rules)
                        .isEqualTo(!reached.contains(place));
            }
        }
    }

    /// One report for every combination that the rule allows, with no more in it than the rule asks for.
    private static List<RoutedCase> everyKindOf(RoutingRule rule) {
        List<RoutedCase> reports = new ArrayList<>();
        for (HazardCategory category : orAll(rule.categories(), HazardCategory.class)) {
            for (IntakeChannel channel : orAll(rule.channels(), IntakeChannel.class)) {
                for (HazardUrgency grade : orAll(rule.grades(), HazardUrgency.class)) {
                    for (String division : rule.divisions().isEmpty() ? List.of(ELSEWHERE) : rule.divisions()) {
                        for (String word : rule.words().isEmpty() ? List.of("") : rule.words()) {
                            reports.add(new RoutedCase(category, new DivisionCode(division), word, channel, grade));
                        }
                    }
                }
            }
        }
        return reports;
    }

    private static <E extends Enum<E>> Set<E> orAll(Set<E> wanted, Class<E> type) {
        return wanted.isEmpty() ? EnumSet.allOf(type) : wanted;
    }

    private static List<Integer> dead(RoutingRule... rules) {
        return new RoutingRules(List.of(rules)).dead();
    }

    private static RoutingRule rule(Set<HazardCategory> categories, List<String> divisions, List<String> words) {
        return new RoutingRule("rule", categories, divisions, words, null, null, UNIT);
    }

    private static RoutedCase report(HazardCategory category, String division, String text) {
        return new RoutedCase(category, new DivisionCode(division), text, IntakeChannel.PUBLIC, HazardUrgency.ORDINARY);
    }
}
