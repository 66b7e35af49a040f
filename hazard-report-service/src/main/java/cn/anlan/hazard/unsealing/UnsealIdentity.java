package cn.anlan.hazard.unsealing;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.vault.Contact;
import cn.anlan.hazard.vault.ContactVault;
import cn.anlan.hazard.vault.SealedIdentities;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What custodians of the office in charge do about a sealed identity. Each step is audited with its reason; a look is
/// on record before anything is opened.
@ApplicationScoped
class UnsealIdentity {

    private static final String SUBJECT = "unsealing";

    private final Unsealings unsealings;
    private final HazardReports reports;
    private final ContactVault contacts;
    private final SealedIdentities identities;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Duration granted;
    private final Clock clock;

    UnsealIdentity(
            Unsealings unsealings,
            HazardReports reports,
            ContactVault contacts,
            SealedIdentities identities,
            OrganizationScope scope,
            CurrentActor currentActor,
            AuditLog audit,
            HazardConfig config,
            Clock clock) {
        this.unsealings = unsealings;
        this.reports = reports;
        this.contacts = contacts;
        this.identities = identities;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.granted = Duration.ofMinutes(config.vault().unsealedMinutes());
        this.clock = clock;
    }

    @Transactional
    Unsealing request(UUID reportId, String reason) {
        HazardReport report = reports.findByIdOptional(reportId)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        if (!contacts.holdsContactOf(reportId)) {
            throw ProblemException.of(HazardProblem.NOTHING_SEALED);
        }
        Unsealing unsealing = new Unsealing(reportId, report.organizationId(), reason, actor(), now());
        unsealings.persistAndFlush(unsealing);
        record("request", unsealing, Map.of("report", reportId, "reason", reason));
        return unsealing;
    }

    @Transactional
    Unsealing approve(UUID id, @Nullable String ifMatch) {
        Unsealing unsealing = locked(id, ifMatch);
        unsealing.approve(actor(), granted, now());
        unsealings.flush();
        record("approve", unsealing, Map.of("report", unsealing.reportId()));
        return unsealing;
    }

    @Transactional
    Unsealing refuse(UUID id, @Nullable String ifMatch, String reason) {
        Unsealing unsealing = locked(id, ifMatch);
        unsealing.refuse(actor(), now());
        unsealings.flush();
        record("refuse", unsealing, Map.of("report", unsealing.reportId(), "reason", reason));
        return unsealing;
    }

    @Transactional
    Unsealing end(UUID id, @Nullable String ifMatch) {
        Unsealing unsealing = locked(id, ifMatch);
        unsealing.end();
        unsealings.flush();
        record("end", unsealing, Map.of("report", unsealing.reportId()));
        return unsealing;
    }

    Contact look(UUID id, String reason) {
        UUID reportId = QuarkusTransaction.requiringNew().call(() -> {
            Unsealing unsealing = locked(id);
            unsealing.look(actor(), now());
            record("look", unsealing, Map.of("report", unsealing.reportId(), "reason", reason));
            return unsealing.reportId();
        });
        return identities.open(reportId).orElseThrow(() -> ProblemException.of(HazardProblem.NOTHING_SEALED));
    }

    /// The reports in the custodian's scope whose reporters left this phone number.
    List<HazardReport> find(String phone, String reason) {
        UUID search = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("identity.search", "identity-search", search, Map.of("reason", reason)));
        List<UUID> found = identities.withPhone(phone);
        return found.isEmpty()
                ? List.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> reports.list("id in ?1 order by reportedAt", found).stream()
                                .filter(report -> scope.covers(report.organizationId()))
                                .toList());
    }

    private Unsealing locked(UUID id, @Nullable String ifMatch) {
        Unsealing unsealing = locked(id);
        ETags.requireMatch(ifMatch, unsealing.version());
        return unsealing;
    }

    private Unsealing locked(UUID id) {
        return unsealings
                .locked(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private void record(String step, Unsealing unsealing, Map<String, ?> detail) {
        audit.record("unsealing." + step, SUBJECT, unsealing.id(), detail);
    }

    private String actor() {
        return currentActor.get().subject();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
