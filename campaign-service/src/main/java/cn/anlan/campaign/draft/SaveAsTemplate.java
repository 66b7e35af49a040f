package cn.anlan.campaign.draft;

import cn.anlan.campaign.launch.CampaignOwners;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.template.CampaignTemplates;
import cn.anlan.campaign.template.KeepTemplate;
import cn.anlan.events.LocalizedText;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Keeps a campaign as a template of the body that runs it.
@ApplicationScoped
class SaveAsTemplate {

    private final CampaignRepository campaigns;
    private final CampaignOwners owners;
    private final CampaignTemplates templates;
    private final KeepTemplate keepTemplate;
    private final OrganizationDirectory directory;

    SaveAsTemplate(
            CampaignRepository campaigns,
            CampaignOwners owners,
            CampaignTemplates templates,
            KeepTemplate keepTemplate,
            OrganizationDirectory directory) {
        this.campaigns = campaigns;
        this.owners = owners;
        this.templates = templates;
        this.keepTemplate = keepTemplate;
        this.directory = directory;
    }

    @Transactional
    SavedTemplateView save(UUID id, SaveAsTemplateRequest request) {
        var campaign = campaigns
                .findByIdOptional(id)
                .filter(found -> owners.include(found.ownerOrganizationId()))
                .orElseThrow(ProblemException::notFound);
        var origin = Optional.ofNullable(campaign.templateKey())
                .flatMap(key -> templates.find(key, campaign.templateVersion()))
                .orElseThrow(() -> ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("活动没有模板，不能另存为模板", "The campaign was written without a template"));
        var issuer = directory.seatOf(campaign.ownerOrganizationId()).orElseThrow();
        var template = new UndatedCampaign(campaign, origin)
                .template(
                        request.key(),
                        Objects.requireNonNullElse(request.title(), campaign.title()),
                        new LocalizedText(issuer.name(), issuer.name()));
        return new SavedTemplateView(request.key(), keepTemplate.keep(campaign.ownerOrganizationId(), template));
    }
}
