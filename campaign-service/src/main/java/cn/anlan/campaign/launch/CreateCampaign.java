package cn.anlan.campaign.launch;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
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
    private final AuditLog audit;
    private final Clock clock;

    CreateCampaign(
            CampaignTemplates templates,
            CampaignRepository campaigns,
            CampaignOwners owners,
            AuditLog audit,
            Clock clock) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign create(CreateCampaignRequest request) {
        var template = templates
                .find(request.templateKey())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.UNKNOWN_TEMPLATE)
                        .withErrors(List.of(FieldError.of("/templateKey", "unknown", "模板不存在", "No such template"))));
        if (!owners.include(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        if (request.startsOn().isBefore(LocalDate.now(clock).minusYears(OLDEST_START_YEARS))) {
            throw ProblemException.invalid(FieldError.of("/startsOn", "too-early", "开始日期过早", "It starts too long ago"));
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (campaigns.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var campaign = Campaign.draft(
                id,
                request.title(),
                new DatedTemplate(template, request.startsOn()),
                request.organizationId(),
                request.documentNumber() == null ? null : DocumentNumber.normalise(request.documentNumber()));
        campaigns.persistAndFlush(campaign);
        audit.record("campaign.create", "campaign", id, Map.of("template", template.key()));
        return campaign;
    }
}
