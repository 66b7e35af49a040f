package cn.anlan.hazard.joint;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Party;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.hazard.visibility.ActingPerson;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The office asks further units to look at a report that a unit handles; each gives its opinion once. The one that
/// handles it leads, and owes the result.
@ApplicationScoped
public class HandleJointly {

    private final VisibleReports visibleReports;
    private final JointUnits jointUnits;
    private final Organizations organizations;
    private final OrganizationScope scope;
    private final ActingPerson actingPerson;
    private final AuditLog audit;
    private final Clock clock;

    HandleJointly(
            VisibleReports visibleReports,
            JointUnits jointUnits,
            Organizations organizations,
            OrganizationScope scope,
            ActingPerson actingPerson,
            AuditLog audit,
            Clock clock) {
        this.visibleReports = visibleReports;
        this.jointUnits = jointUnits;
        this.organizations = organizations;
        this.scope = scope;
        this.actingPerson = actingPerson;
        this.audit = audit;
        this.clock = clock;
    }

    public List<JointUnitView> of(UUID reportId) {
        return jointUnits.of(reportId).stream().map(JointUnitView::of).toList();
    }

    @Transactional
    List<JointUnitView> ask(UUID reportId, List<UUID> units) {
        HazardReport report = visibleReports.locked(reportId);
        if (!visibleReports.partiesTo(report).contains(Party.OFFICE)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        UUID leader = report.handlingOrganizationId()
                .orElseThrow(() -> ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("尚未转办，没有主办单位", "No unit handles it yet"));
        List<UUID> asked =
                jointUnits.of(reportId).stream().map(JointUnit::organizationId).toList();
        for (UUID unit : new LinkedHashSet<>(units)) {
            if (!organizations.isWithinReach(report.decidingOrganizationId(), unit)) {
                throw ProblemException.of(HazardProblem.UNIT_OUT_OF_REACH)
                        .withErrors(List.of(FieldError.of(
                                "/organizationIds/" + units.indexOf(unit),
                                "out-of-reach",
                                "不在管辖范围内",
                                "not in the jurisdiction")));
            }
            if (!unit.equals(leader) && !asked.contains(unit)) {
                jointUnits.persist(new JointUnit(reportId, unit, actingPerson.get(), now()));
            }
        }
        audit.record("hazard.ask-jointly", "hazard-report", reportId, Map.of("units", units.size()));
        return of(reportId);
    }

    @Transactional
    List<JointUnitView> give(UUID reportId, String opinion) {
        visibleReports.locked(reportId);
        JointUnit unit = jointUnits.of(reportId).stream()
                .filter(asked -> scope.covers(asked.organizationId()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.FORBIDDEN));
        unit.give(opinion, actingPerson.get(), now());
        audit.record("hazard.give-opinion", "hazard-report", reportId, Map.of());
        return of(reportId);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
