package cn.anlan.campaign.launch;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.template.CampaignTemplates;
import cn.anlan.china.code.DocumentNumber;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Drafts a campaign after a template.
@ApplicationScoped
class CreateCampaign {

    /// A mistyped year must not open the duties of centuries.
    private static final int OLDEST_START_YEARS = 10;

    private final CampaignTemplates templates;
    private final CampaignRepository campaigns;
    private final CampaignOwners owners;
    private final OrganizationDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    CreateCampaign(
            CampaignTemplates templates,
            CampaignRepository campaigns,
            CampaignOwners owners,
            OrganizationDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.owners = owners;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign create(CreateCampaignRequest request) {
        if (!owners.include(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var seat = directory.seatOf(request.organizationId());
        var found = templates
                .newest(request.templateKey(), seat.orElse(null))
                .orElseThrow(() -> ProblemException.of(CampaignProblem.UNKNOWN_TEMPLATE)
                        .withErrors(List.of(FieldError.of("/templateKey", "unknown", "模板不存在", "No such template"))));
        requireNone(LeftOut.check(found.template(), request.givenWithout()));
        var template = found.template().without(request.givenWithout());
        if (request.startsOn().isBefore(LocalDate.now(clock).minusYears(OLDEST_START_YEARS))) {
            throw ProblemException.invalid(FieldError.of("/startsOn", "too-early", "开始日期过早", "It starts too long ago"));
        }
        requireNone(OpenValues.check(template, request));
        var id = request.id() == null ? Ids.next() : request.id();
        if (campaigns.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var campaign = Campaign.draft(
                id,
                request.title(),
                new DatedTemplate(template, found.version(), request.startsOn(), request.givenValues()),
                request.organizationId(),
                request.documentNumber() == null ? null : DocumentNumber.normalise(request.documentNumber()));
        campaigns.persistAndFlush(campaign);
        audit.record("campaign.create", "campaign", id, Map.of("template", template.key()));
        return campaign;
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
    }
}
