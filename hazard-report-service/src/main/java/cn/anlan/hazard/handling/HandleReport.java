package cn.anlan.hazard.handling;

import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Verification;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// What the committee office and the handling unit do with a report.
@ApplicationScoped
class HandleReport {

    private final VisibleReports visibleReports;
    private final Organizations organizations;
    private final Proceedings proceedings;
    private final Clock clock;

    HandleReport(VisibleReports visibleReports, Organizations organizations, Proceedings proceedings, Clock clock) {
        this.visibleReports = visibleReports;
        this.organizations = organizations;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @Transactional
    void accept(UUID id) {
        HazardReport report = asOffice(id);
        report.accept(now());
        proceedings.taken(HandlingStep.ACCEPT, report);
    }

    @Transactional
    void reject(UUID id, String reason) {
        HazardReport report = asOffice(id);
        report.reject(reason, now());
        proceedings.taken(HandlingStep.REJECT, report);
    }

    @Transactional
    void transfer(UUID id, UUID unit) {
        HazardReport report = asOffice(id);
        requireWithinReach(report, unit, "/organizationId");
        report.transferTo(unit, now());
        proceedings.taken(HandlingStep.TRANSFER, report);
    }

    @Transactional
    void giveBack(UUID id, String reason) {
        HazardReport report = asHandler(id);
        report.giveBack(reason, now());
        proceedings.taken(HandlingStep.RETURN, report);
    }

    @Transactional
    void verify(UUID id, Verification verification) {
        HazardReport report = asHandler(id);
        if (verification instanceof Verification.Substantiated real) {
            requireWithinReach(report, real.responsibleOrganizationId(), "/responsibleOrganizationId");
        }
        report.verify(verification, now());
        proceedings.taken(
                switch (verification) {
                    case Verification.Substantiated _ -> HandlingStep.SUBSTANTIATE;
                    case Verification.Unsubstantiated _ -> HandlingStep.REFUTE;
                },
                report);
    }

    /// The report exists for the unit that handles it, but dispatching it is the office's.
    private HazardReport asOffice(UUID id) {
        HazardReport report = visibleReports.locked(id);
        if (!visibleReports.isOfficeInCharge(report)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        return report;
    }

    /// Without a handling unit the office sees the report, and learns from its state why there is nothing to verify.
    private HazardReport asHandler(UUID id) {
        HazardReport report = visibleReports.locked(id);
        if (report.handlingOrganizationId().isPresent() && !visibleReports.isHandler(report)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        return report;
    }

    private void requireWithinReach(HazardReport report, UUID unit, String pointer) {
        if (!organizations.isWithinReach(report.organizationId(), unit)) {
            throw ProblemException.of(HazardProblem.UNIT_OUT_OF_REACH)
                    .withErrors(List.of(FieldError.of(pointer, "out-of-reach", "不在管辖范围内", "not in the jurisdiction")));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
