package cn.anlan.campaign.cascade;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.ContentRules;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignOwners;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.china.code.DocumentNumber;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Drafts a body's own plan to carry out a campaign of the level above.
@ApplicationScoped
class DeriveCampaign {

    /// Nation, province, city, county, town, enterprise.
    static final int DEEPEST = 6;

    private final CampaignRepository campaigns;
    private final CampaignOwners owners;
    private final OrganizationDirectory directory;
    private final OrganizationScope scope;
    private final AuditLog audit;
    private final Clock clock;

    DeriveCampaign(
            CampaignRepository campaigns,
            CampaignOwners owners,
            OrganizationDirectory directory,
            OrganizationScope scope,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.owners = owners;
        this.directory = directory;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign derive(UUID parentId, DeriveRequest request) {
        var parent = campaigns.findSeen(scope.viewer(), parentId).orElseThrow(ProblemException::notFound);
        parent.requireAmendable();
        var owner = request.organizationId();
        requireBelow(parent, owner);
        if (parent.lineage().size() >= DEEPEST) {
            throw ProblemException.of(CampaignProblem.CASCADE_TOO_DEEP);
        }
        if (campaigns.isDerived(parentId, owner)) {
            throw ProblemException.of(CampaignProblem.ALREADY_DERIVED);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (campaigns.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var content = named(Inheritance.of(parent, id), request);
        ContentRules.check(content, LocalDate.now(clock), "");
        var plan = Campaign.derived(id, owner, parent, content);
        campaigns.persistAndFlush(plan);
        audit.record("campaign.derive", "campaign", id, Map.of("parent", parentId));
        return plan;
    }

    private void requireBelow(Campaign parent, UUID owner) {
        var above = directory.seatOf(parent.ownerOrganizationId()).orElseThrow();
        var seat = directory.seatOf(owner).filter(found -> owners.include(owner));
        if (seat.isEmpty()) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        if (!seat.get().path().startsWith(above.path() + ".")) {
            throw ProblemException.invalid(FieldError.of(
                    "/organizationId",
                    "not-below",
                    "该单位不在上级活动范围内",
                    "The organisation is not below the body that runs the campaign above"));
        }
    }

    private static CampaignContent named(CampaignContent content, DeriveRequest request) {
        return new CampaignContent(
                request.title() == null ? content.title() : request.title(),
                content.theme(),
                null,
                request.documentNumber() == null ? null : DocumentNumber.normalise(request.documentNumber()),
                content.startsOn(),
                content.endsOn(),
                content.goals(),
                content.phases(),
                content.requirements());
    }
}
