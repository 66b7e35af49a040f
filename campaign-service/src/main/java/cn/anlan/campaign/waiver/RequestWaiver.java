package cn.anlan.campaign.waiver;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/// Asks for a release. Nothing changes until another person grants it.
@ApplicationScoped
class RequestWaiver {

    private final WaiverRepository waivers;
    private final CampaignRepository campaigns;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    RequestWaiver(
            WaiverRepository waivers,
            CampaignRepository campaigns,
            OrganizationScope scope,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.waivers = waivers;
        this.campaigns = campaigns;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Waiver request(RequestWaiverRequest request) {
        var duty = request.commitmentId() == null ? dutyUntil(request) : dutyOf(request.commitmentId());
        campaigns.findById(duty.campaignId()).requireOpen();
        var id = request.id() == null ? Ids.next() : request.id();
        if (waivers.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var waiver = new Waiver(id, duty, request.reason(), currentActor.get().subject(), OffsetDateTime.now(clock));
        waivers.persistAndFlush(waiver);
        audit.record("waiver.request", "waiver", id, Map.of("organization", duty.organizationId()));
        return waiver;
    }

    private WaivedDuty dutyOf(UUID commitmentId) {
        return waivers.dutyOf(commitmentId)
                .filter(duty -> scope.covers(duty.organizationId()))
                .orElseThrow(() -> ProblemException.invalid(unknown("/commitmentId")));
    }

    private WaivedDuty dutyUntil(RequestWaiverRequest request) {
        var campaignId = request.campaignId();
        var organizationId = request.organizationId();
        var requirementId = request.requirementId();
        var until = request.until();
        if (campaignId == null || organizationId == null || requirementId == null || until == null) {
            throw ProblemException.invalid(FieldError.of(
                    "/commitmentId",
                    "missing",
                    "须写明任务，或写明活动、单位、要求和截止日",
                    "Name a commitment, or a campaign, an organisation, a requirement and a day"));
        }
        if (!scope.covers(organizationId)) {
            throw ProblemException.invalid(unknown("/organizationId"));
        }
        if (until.isBefore(LocalDate.now(clock))) {
            throw ProblemException.invalid(FieldError.of("/until", "past", "截止日不能早于今天", "The day has passed already"));
        }
        var enrolmentId = waivers.enrolmentOf(campaignId, organizationId)
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        boolean isAsked = campaigns.findById(campaignId).requirements().stream()
                .anyMatch(asked -> asked.requirement().id().equals(requirementId));
        if (!isAsked) {
            throw ProblemException.invalid(unknown("/requirementId"));
        }
        return new WaivedDuty(enrolmentId, campaignId, organizationId, requirementId, null, until);
    }

    private static FieldError unknown(String pointer) {
        return FieldError.of(pointer, "unknown", "不存在", "There is no such thing");
    }
}
