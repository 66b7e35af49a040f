package cn.anlan.hazard.extension;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Party;
import cn.anlan.hazard.report.Person;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.hazard.visibility.ActingPerson;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handling can be extended once: the unit asks, another person of the office decides.
@ApplicationScoped
public class ExtendHandling {

    private final VisibleReports visibleReports;
    private final Extensions extensions;
    private final Proceedings proceedings;
    private final AuditLog audit;
    private final ActingPerson actingPerson;
    private final Clock clock;

    ExtendHandling(
            VisibleReports visibleReports,
            Extensions extensions,
            Proceedings proceedings,
            AuditLog audit,
            ActingPerson actingPerson,
            Clock clock) {
        this.visibleReports = visibleReports;
        this.extensions = extensions;
        this.proceedings = proceedings;
        this.audit = audit;
        this.actingPerson = actingPerson;
        this.clock = clock;
    }

    /// The request that stands for the handling at hand.
    public Optional<ExtensionView> standing(HazardReport report, Language language) {
        return extensions
                .standing(report.id(), report.objections())
                .map(extension -> ExtensionView.of(extension, language));
    }

    @Transactional
    ExtensionView request(UUID reportId, String reason, Language language) {
        HazardReport report = visibleReports.locked(reportId);
        require(Party.UNIT, report);
        if (Procedure.move(report.state(), HandlingStep.EXTEND).isEmpty()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT);
        }
        if (extensions.standing(reportId, report.objections()).isPresent()) {
            throw ProblemException.of(HazardProblem.EXTENDED_ALREADY);
        }
        Extension extension = new Extension(reportId, report.objections(), reason, actingPerson.get(), now());
        extensions.persist(extension);
        audit.record("hazard.request-extension", "hazard-report", reportId, Map.of());
        return ExtensionView.of(extension, language);
    }

    @Transactional
    ExtensionView approve(UUID reportId, @Nullable String ifMatch, UUID extensionId, Language language) {
        HazardReport report = seen(reportId, ifMatch);
        ExtensionView approved = decide(report, extensionId, language, Extension::approve);
        report.extend(actingPerson.get(), now());
        proceedings.taken(HandlingStep.EXTEND, report);
        return approved;
    }

    @Transactional
    ExtensionView refuse(UUID reportId, @Nullable String ifMatch, UUID extensionId, Language language) {
        HazardReport report = seen(reportId, ifMatch);
        ExtensionView refused = decide(report, extensionId, language, Extension::refuse);
        audit.record("hazard.refuse-extension", "hazard-report", reportId, Map.of());
        return refused;
    }

    /// The request is a part of the report, which the caller has seen with it.
    private HazardReport seen(UUID reportId, @Nullable String ifMatch) {
        HazardReport report = visibleReports.locked(reportId);
        ETags.requireMatch(ifMatch, report.version());
        return report;
    }

    private ExtensionView decide(HazardReport report, UUID extensionId, Language language, Decision decision) {
        require(Party.OFFICE, report);
        Extension extension = extensions
                .findByIdOptional(extensionId)
                .filter(found -> found.reportId().equals(report.id()))
                .orElseThrow(ProblemException::notFound);
        decision.on(extension, actingPerson.get(), now());
        return ExtensionView.of(extension, language);
    }

    private void require(Party party, HazardReport report) {
        if (!visibleReports.partiesTo(report).contains(party)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    @FunctionalInterface
    private interface Decision {
        void on(Extension extension, Person by, OffsetDateTime now);
    }
}
