package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.vault.ReporterWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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

    /// Every report has a destination: where no rule matches, or the unit that a rule names is no more, has given the
    /// report back, or must not verify it again, it is the office.
    public Destination of(HazardReport report) {
        UUID office =
                organizations.officeActingFor(report.decidingOrganizationId(), new DivisionCode(report.divisionCode()));
        Routes routes = new Routes(
                this::rulesOf, unit -> !report.isClosedTo(unit) && organizations.isWithinReach(office, unit));
        return routes.from(office, RoutedCase.of(report, words.descriptionOf(report)));
    }

    private Optional<RoutingRules> rulesOf(UUID office) {
        return ruleSets.activeOf(office).map(set -> new RoutingRules(set.rules()));
    }
}
