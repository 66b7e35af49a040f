package cn.anlan.campaign.indicatorfiling;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.commitment.Commitment;
import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicator.FilingStep;
import cn.anlan.campaign.indicator.Indicator;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.TreeParts;
import cn.anlan.campaign.planning.PlanDuties;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.indicator.IndicatorChanged;
import cn.anlan.events.indicator.IndicatorState;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a unit's figures, and what an office above says of them.
@ApplicationScoped
class FileIndicator {

    private final IndicatorFilings filings;
    private final FilingHistory history;
    private final CampaignRepository campaigns;
    private final TreeParts treeParts;
    private final PlanDuties planDuties;
    private final SettleCommitments settle;
    private final OrganizationScope scope;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    FileIndicator(
            IndicatorFilings filings,
            FilingHistory history,
            CampaignRepository campaigns,
            TreeParts treeParts,
            PlanDuties planDuties,
            SettleCommitments settle,
            OrganizationScope scope,
            EventFactory events,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.filings = filings;
        this.history = history;
        this.campaigns = campaigns;
        this.treeParts = treeParts;
        this.planDuties = planDuties;
        this.settle = settle;
        this.scope = scope;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    IndicatorFiling file(FilingRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var figures = request.figures().read("/figures");
        var commitment = commitment(request);
        if (filings.existsFor(commitment.id())) {
            throw ProblemException.of(CampaignProblem.INDICATOR_FILED);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (filings.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var filing =
                new IndicatorFiling(id, commitment.terms(), request.indicatorKey(), figures, OffsetDateTime.now(clock));
        filings.persist(filing);
        return keep(filing, FilingStep.FILE, request.figures().note());
    }

    /// @throws ProblemException `not-found`, `version-required`, `stale-version`
    @Transactional
    IndicatorFiling refile(UUID id, @Nullable String ifMatch, FiguresRequest request) {
        var filing = required(id, ifMatch);
        filing.refile(request.read(""), OffsetDateTime.now(clock));
        return keep(filing, FilingStep.FILE, request.note());
    }

    @Transactional
    IndicatorFiling verify(UUID id, @Nullable String ifMatch) {
        var filing = requiredOfAnother(id, ifMatch);
        filing.verify(OffsetDateTime.now(clock));
        return keep(filing, FilingStep.VERIFY, null);
    }

    @Transactional
    IndicatorFiling sendBack(UUID id, @Nullable String ifMatch, String reason) {
        var filing = requiredOfAnother(id, ifMatch);
        filing.sendBack(OffsetDateTime.now(clock));
        return keep(filing, FilingStep.RETURN, reason);
    }

    /// The commitment for the period of the day that the request names; it is locked.
    private Commitment commitment(FilingRequest request) {
        var campaign = campaigns
                .findByIdOptional(request.campaignId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        campaign.requireOpen();
        var enrolmentId = planDuties
                .planNow(request.campaignId(), request.organizationId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        var requirementId = Indicator.of(campaign, request.indicatorKey())
                .map(Indicator::requirementId)
                .orElseThrow(() -> ProblemException.of(CampaignProblem.UNKNOWN_INDICATOR));
        var today = LocalDate.now(clock);
        var day = Objects.requireNonNullElse(request.asOf(), today);
        return settle.on(enrolmentId, List.of(requirementId), day).stream()
                .filter(found -> !day.isAfter(today))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(CampaignProblem.INDICATOR_NOT_ASKED));
    }

    private IndicatorFiling required(UUID id, @Nullable String ifMatch) {
        var filing = filings.findByIdOptional(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, filing.version());
        Campaign campaign = campaigns.findById(filing.campaignId());
        campaign.requireOpen();
        return filing;
    }

    /// Nobody judges his own figures.
    private IndicatorFiling requiredOfAnother(UUID id, @Nullable String ifMatch) {
        var filing = required(id, ifMatch);
        if (treeParts.isOwn(filing.organizationId())) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        return filing;
    }

    private IndicatorFiling keep(IndicatorFiling filing, FilingStep step, @Nullable String note) {
        // The version that the event carries is given by the database.
        filings.flush();
        history.add(filing, step, note);
        settle.done(Map.of(
                filing.commitmentId(),
                new Done(filing.state().counts() ? 1 : 0, filing.state() == FilingState.VERIFIED ? 1 : 0)));
        outbox.append(events.of(EventTypes.INDICATOR_CHANGED, filing.id(), filing.version(), changed(filing)));
        audit.record(
                "indicator." + step.name().toLowerCase(Locale.ROOT),
                "indicator-filing",
                filing.id(),
                Map.of("indicator", filing.indicatorKey()));
        return filing;
    }

    private static IndicatorChanged changed(IndicatorFiling filing) {
        return new IndicatorChanged(
                filing.id(),
                filing.campaignId(),
                filing.organizationId(),
                filing.indicatorKey(),
                filing.periodStart(),
                filing.periodEnd(),
                filing.figures().ratio().orElse(BigDecimal.ZERO),
                filing.figures().numerator(),
                filing.figures().denominator(),
                IndicatorState.valueOf(filing.state().name()));
    }
}
