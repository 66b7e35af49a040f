package cn.anlan.hazard.exposure;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.hazard.photo.Photo;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the office in charge does about an exposure. One proposes, another redacts, a third approves.
@ApplicationScoped
class ExposeHazard {

    private static final int MOST_DAYS = 366;

    private final Exposures exposures;
    private final HazardReports reports;
    private final Photos photos;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    ExposeHazard(
            Exposures exposures,
            HazardReports reports,
            Photos photos,
            OrganizationScope scope,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.exposures = exposures;
        this.reports = reports;
        this.photos = photos;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Exposure propose(UUID reportId, ExposureRequests.Proposal proposal) {
        HazardReport report = reports.findByIdOptional(reportId)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        boolean real = report.grade().isPresent()
                && report.outcome().filter(HazardOutcome.UNFOUNDED::equals).isEmpty();
        if (!real) {
            throw ProblemException.of(HazardProblem.NOT_EXPOSABLE);
        }
        UUID id = proposal.id() == null ? Ids.next() : proposal.id();
        if (exposures.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        // What a whistleblower could photograph tells who he is.
        boolean mayBeShown = report.reception().channel() != IntakeChannel.WHISTLEBLOWER;
        Set<UUID> known = (mayBeShown ? photos.of(reportId) : List.<Photo>of())
                .stream().map(Photo::id).collect(Collectors.toSet());
        if (!known.containsAll(proposal.photoIdsOrNone())
                || Set.copyOf(proposal.photoIdsOrNone()).size()
                        < proposal.photoIdsOrNone().size()) {
            throw ProblemException.invalid(
                    FieldError.of("/photoIds", "unknown", "不是该举报的照片，或有重复", "no photo of the report, or one twice"));
        }
        Exposure exposure =
                new Exposure(id, report, proposal.title(), proposal.text(), proposal.photoIdsOrNone(), actor(), now());
        exposures.persist(exposure);
        return recorded("propose", exposure);
    }

    @Transactional
    Exposure publish(UUID id, @Nullable String ifMatch, LocalDate lastDay) {
        Exposure exposure = locked(id, ifMatch);
        LocalDate today = LocalDate.now(clock.withZone(ChinaTime.ZONE));
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw ProblemException.invalid(
                    FieldError.of("/lastDay", "out-of-range", "须在今天起一年以内", "must be within a year from today"));
        }
        exposure.publish(
                actor(), lastDay.plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(), now());
        return recorded("publish", exposure);
    }

    @Transactional
    Exposure refuse(UUID id, @Nullable String ifMatch, String reason) {
        Exposure exposure = locked(id, ifMatch);
        exposure.refuse(actor(), reason, now());
        return recorded("refuse", exposure);
    }

    @Transactional
    Exposure withdraw(UUID id, @Nullable String ifMatch, String reason) {
        Exposure exposure = locked(id, ifMatch);
        exposure.withdraw(reason);
        return recorded("withdraw", exposure);
    }

    /// @throws ProblemException not found
    Exposure locked(UUID id, @Nullable String ifMatch) {
        Exposure exposure = exposures
                .locked(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, exposure.version());
        return exposure;
    }

    Exposure recorded(String step, Exposure exposure) {
        exposures.flush();
        audit.record("exposure." + step, "exposure", exposure.id(), Map.of("report", exposure.reportId()));
        return exposure;
    }

    private String actor() {
        return currentActor.get().subject();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
