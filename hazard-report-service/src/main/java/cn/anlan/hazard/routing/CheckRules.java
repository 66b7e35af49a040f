package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is wrong with rules: units out of reach, rules to which no report comes, chains of offices that lead back.
@ApplicationScoped
class CheckRules {

    private final Organizations organizations;
    private final RuleSets ruleSets;

    CheckRules(Organizations organizations, RuleSets ruleSets) {
        this.organizations = organizations;
        this.ruleSets = ruleSets;
    }

    /// @throws ProblemException with a pointer to each rule that is wrong
    void requireSound(UUID office, List<RoutingRule> rules) {
        requireDivisions(rules);
        RoutingRules inOrder = new RoutingRules(rules);
        requireWithinReach(office, rules);
        requireAlive(inOrder);
        requireNoLoop(office, inOrder);
    }

    private static void requireDivisions(List<RoutingRule> rules) {
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<String> divisions = rules.get(i).divisions();
            for (int j = 0; j < divisions.size(); j++) {
                if (DivisionCode.parse(divisions.get(j)).isEmpty()) {
                    wrong.add(FieldError.of(
                            "/rules/%d/divisions/%d".formatted(i, j),
                            "invalid-division-code",
                            "不是有效的行政区划代码",
                            "not a division code"));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong.toArray(FieldError[]::new));
        }
    }

    private void requireWithinReach(UUID office, List<RoutingRule> rules) {
        Set<UUID> reachable = organizations.withinReach(
                office, rules.stream().map(RoutingRule::organizationId).toList());
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!reachable.contains(rules.get(i).organizationId())) {
                wrong.add(FieldError.of(
                        "/rules/%d/organizationId".formatted(i), "out-of-reach", "不在管辖范围内", "not in the jurisdiction"));
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.of(HazardProblem.UNIT_OUT_OF_REACH).withErrors(wrong);
        }
    }

    private static void requireAlive(RoutingRules rules) {
        List<FieldError> dead = rules.dead().stream()
                .map(i -> FieldError.of(
                        "/rules/" + i, "never-matches", "前面的规则已包含此规则的全部情形", "earlier rules take all that it would"))
                .toList();
        if (!dead.isEmpty()) {
            throw ProblemException.of(HazardProblem.RULE_NEVER_MATCHES).withErrors(dead);
        }
    }

    private void requireNoLoop(UUID office, RoutingRules rules) {
        Map<UUID, Set<UUID>> passesOnTo = new HashMap<>();
        for (RuleSet set : ruleSets.active()) {
            passesOnTo.put(set.organizationId(), new RoutingRules(set.rules()).destinations());
        }
        passesOnTo.put(office, rules.destinations());
        if (new TransferChains(passesOnTo).leadBackTo(office)) {
            throw ProblemException.of(HazardProblem.ROUTING_LOOP);
        }
    }
}
