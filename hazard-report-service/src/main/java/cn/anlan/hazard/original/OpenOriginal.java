package cn.anlan.hazard.original;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.hazard.evidence.EvidenceFiles;
import cn.anlan.hazard.evidence.EvidenceState;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/// Lets two custodians open an original together.
@ApplicationScoped
class OpenOriginal {

    /// Long enough for the one who asked to be told, and to look.
    private static final Duration OPEN = Duration.ofHours(24);

    private final OriginalRequests requests;
    private final EvidenceFiles files;
    private final HazardReports reports;
    private final OrganizationScope scope;
    private final CurrentActor actor;
    private final AuditLog audit;
    private final Clock clock;

    OpenOriginal(
            OriginalRequests requests,
            EvidenceFiles files,
            HazardReports reports,
            OrganizationScope scope,
            CurrentActor actor,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.reports = reports;
        this.scope = scope;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    OriginalRequest ask(UUID reportId, UUID evidenceId, String reason) {
        Evidence evidence = kept(reportId, evidenceId);
        OriginalRequest request = new OriginalRequest(
                Ids.next(), evidence.id(), reason, actor.get().subject(), now());
        requests.persist(request);
        record("hazard-original.request", evidence, request);
        return request;
    }

    @Transactional
    OriginalRequest approve(UUID reportId, UUID evidenceId, UUID id) {
        Evidence evidence = kept(reportId, evidenceId);
        OriginalRequest request = requests.locked(evidenceId, id).orElseThrow(ProblemException::notFound);
        OffsetDateTime now = now();
        request.approve(actor.get().subject(), now.plus(OPEN), now);
        record("hazard-original.approve", evidence, request);
        return request;
    }

    /// The file to be shown now; that it is shown is in the audit log before the first byte is.
    @Transactional
    Evidence look(UUID reportId, UUID evidenceId, UUID id) {
        Evidence evidence = kept(reportId, evidenceId);
        OriginalRequest request = requests.locked(evidenceId, id).orElseThrow(ProblemException::notFound);
        request.requireOpenTo(actor.get().subject(), now());
        record("hazard-original.look", evidence, request);
        // Read here, where the transaction is.
        evidence.parts();
        return evidence;
    }

    private Evidence kept(UUID reportId, UUID evidenceId) {
        return reports.findByIdOptional(reportId)
                .filter(report -> scope.covers(report.organizationId()))
                .flatMap(report -> files.of(report.id(), evidenceId))
                .filter(evidence -> evidence.state() == EvidenceState.KEPT)
                .filter(evidence -> !evidence.parts().isEmpty())
                .orElseThrow(ProblemException::notFound);
    }

    private void record(String action, Evidence evidence, OriginalRequest request) {
        audit.record(
                action,
                "hazard-evidence",
                evidence.id(),
                Map.of("request", request.id(), "report", evidence.reportId(), "reason", request.reason()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
