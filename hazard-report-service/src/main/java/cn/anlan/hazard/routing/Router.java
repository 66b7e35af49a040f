package cn.anlan.hazard.routing;

import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.vault.ReporterWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds where a report goes by the active rules of its office, and of the offices that it is passed on to.
@ApplicationScoped
public class Router {

    private final RuleSets ruleSets;
    private final Organizations organizations;
    private final ReporterWords words;

    Router(RuleSets ruleSets, Organizations organizations, ReporterWords words) {
        this.ruleSets = ruleSets;
        this.organizations = organizations;
        this.words = words;
    }

    /// Where a report goes.
    ///
    /// @param rule the name of the rule that says so; nothing where none matches and the office keeps the report
    public record Destination(UUID organizationId, @Nullable String rule) {}

    /// Every report has a destination: where no rule matches, or the unit that a rule names is no more, it is the
    /// office.
    public Destination of(HazardReport report) {
        UUID office = report.decidingOrganizationId();
        RoutedCase routed = RoutedCase.of(report, words.descriptionOf(report));
        Destination destination = new Destination(office, null);
        Set<UUID> passed = new HashSet<>();
        for (Optional<RoutingRule> next = ruleOf(office, routed); next.isPresent(); ) {
            RoutingRule rule = next.get();
            UUID reached = rule.organizationId();
            if (!passed.add(destination.organizationId()) || !organizations.isWithinReach(office, reached)) {
                break;
            }
            destination = new Destination(reached, rule.name());
            next = passed.contains(reached) ? Optional.empty() : ruleOf(reached, routed);
        }
        return destination;
    }

    private Optional<RoutingRule> ruleOf(UUID office, RoutedCase routed) {
        return ruleSets.activeOf(office).flatMap(set -> new RoutingRules(set.rules()).ruleFor(routed));
    }
}
