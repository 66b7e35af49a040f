package cn.anlan.hazard.visibility;

import cn.anlan.access.OrganizationScope;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Party;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// The reports that the current actor may see: those of the offices in its scope, those that a unit in its scope
/// handles or was asked to look at, and those on whose objection an office in its scope decides. Any other does not
/// exist for it.
@ApplicationScoped
public class VisibleReports {

    private final HazardReports reports;
    private final OrganizationScope scope;

    VisibleReports(HazardReports reports, OrganizationScope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    /// @throws ProblemException not found
    public HazardReport get(UUID id) {
        return reports.findByIdOptional(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    /// The same, kept from other changes until the transaction ends: of two who take the same step, the second learns
    /// that it was taken.
    ///
    /// @throws ProblemException not found
    public HazardReport locked(UUID id) {
        return reports.locked(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    /// What the current actor is to the report. Where no unit handles it, whoever sees it may ask to act as one, and
    /// learns from the report's state why there is nothing to do.
    public Set<Party> partiesTo(HazardReport report) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.covers(report.decidingOrganizationId())) {
            parties.add(Party.OFFICE);
        }
        if (report.handlingOrganizationId().map(scope::covers).orElse(true)) {
            parties.add(Party.UNIT);
        }
        return parties;
    }

    private boolean isVisible(HazardReport report) {
        return scope.covers(report.organizationId())
                || scope.covers(report.decidingOrganizationId())
                || report.handlingOrganizationId().filter(scope::covers).isPresent()
                || isAskedToLook(report.id());
    }

    private boolean isAskedToLook(UUID id) {
        UUID viewer = scope.viewer();
        return viewer != null && reports.isJointWithin(viewer, id);
    }
}
