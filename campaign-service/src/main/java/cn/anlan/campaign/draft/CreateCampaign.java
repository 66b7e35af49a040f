package cn.anlan.campaign.draft;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.campaigncontent.ContentRequest;
import cn.anlan.campaign.campaigncontent.ContentRules;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignOwners;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.template.CampaignTemplates;
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
import java.util.Objects;
import java.util.UUID;

/// Drafts a campaign, after a template or from scratch.
@ApplicationScoped
class CreateCampaign {

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
        var id = request.id() == null ? Ids.next() : request.id();
        if (campaigns.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var campaign = request.templateKey() == null
                ? fromScratch(id, request)
                : afterTemplate(id, request, request.templateKey());
        ContentRules.check(campaign.content(), LocalDate.now(clock), "");
        campaigns.persistAndFlush(campaign);
        audit.record(
                "campaign.create",
                "campaign",
                id,
                Map.of("template", Objects.requireNonNullElse(campaign.templateKey(), "")));
        return campaign;
    }

    private Campaign afterTemplate(UUID id, CreateCampaignRequest request, String templateKey) {
        var seat = directory.seatOf(request.organizationId());
        var found = templates
                .newest(templateKey, seat.orElse(null))
                .orElseThrow(() -> ProblemException.of(CampaignProblem.UNKNOWN_TEMPLATE)
                        .withErrors(List.of(FieldError.of("/templateKey", "unknown", "模板不存在", "No such template"))));
        requireNone(LeftOut.check(found.template(), request.givenWithout()));
        var template = found.template().without(request.givenWithout());
        // Before the template is put on the calendar: a mistyped year must not work out the days of centuries.
        requireNone(ContentRules.checkStart(request.startsOn(), LocalDate.now(clock)));
        requireNone(OpenValues.check(template, request));
        return new DatedTemplate(template, found.version(), request.startsOn(), request.givenValues())
                .draft(id, request.title(), request.organizationId(), request.documentNumber());
    }

    private static Campaign fromScratch(UUID id, CreateCampaignRequest request) {
        if (request.title() == null) {
            throw ProblemException.invalid(
                    FieldError.of("/title", "not-null", "没有模板时须填写名称", "Without a template it needs a title"));
        }
        var content = new ContentRequest(
                        request.title(),
                        null,
                        null,
                        request.documentNumber(),
                        request.startsOn(),
                        null,
                        null,
                        null,
                        null)
                .content(id);
        return Campaign.fromScratch(id, request.organizationId(), content);
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
    }
}
