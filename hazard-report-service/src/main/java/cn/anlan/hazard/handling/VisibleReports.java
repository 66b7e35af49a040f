package cn.anlan.hazard.handling;

import cn.anlan.access.OrganizationScope;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The reports that the current actor may see: those of the offices in its scope, and those that a unit in its scope
/// handles. Any other does not exist for it.
@ApplicationScoped
class VisibleReports {

    private final HazardReports reports;
    private final OrganizationScope scope;

    VisibleReports(HazardReports reports, OrganizationScope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    /// @throws ProblemException not found
    HazardReport get(UUID id) {
        return reports.findByIdOptional(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    /// The same, kept from other changes until the transaction ends: of two who take the same step, the second learns
    /// that it was taken.
    ///
    /// @throws ProblemException not found
    HazardReport locked(UUID id) {
        return reports.locked(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    boolean isOfficeInCharge(HazardReport report) {
        return scope.covers(report.organizationId());
    }

    boolean isHandler(HazardReport report) {
        return report.handlingOrganizationId().filter(scope::covers).isPresent();
    }

    private boolean isVisible(HazardReport report) {
        return isOfficeInCharge(report) || isHandler(report);
    }
}
