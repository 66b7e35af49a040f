package cn.anlan.campaign.leadinggroup;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets leading groups up, and recomposes them.
@ApplicationScoped
class SetUpGroup {

    private final LeadingGroupRepository groups;
    private final CampaignRepository campaigns;
    private final OrganizationDirectory directory;
    private final ComposeGroup composeGroup;
    private final Database database;
    private final OrganizationScope scope;
    private final AuditLog audit;
    private final Clock clock;

    SetUpGroup(
            LeadingGroupRepository groups,
            CampaignRepository campaigns,
            OrganizationDirectory directory,
            ComposeGroup composeGroup,
            Database database,
            OrganizationScope scope,
            AuditLog audit,
            Clock clock) {
        this.groups = groups;
        this.campaigns = campaigns;
        this.directory = directory;
        this.composeGroup = composeGroup;
        this.database = database;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    LeadingGroup setUp(LeadingGroupRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        campaigns.findByIdOptional(request.campaignId()).ifPresent(Campaign::requireOpen);
        boolean runs = runs(request.campaignId(), request.organizationId());
        if (!runs && !takesPart(request.campaignId(), request.organizationId())) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED);
        }
        if (groups.exists(request.campaignId(), request.organizationId())) {
            throw ProblemException.of(CampaignProblem.LEADING_GROUP_EXISTS);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (groups.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var group = new LeadingGroup(id, request.campaignId(), request.organizationId(), LocalDate.now(clock));
        composeGroup.compose(group, request.composition(), runs, "/composition");
        groups.persistAndFlush(group);
        audit.record(
                "leading-group.set-up",
                "leading-group",
                id,
                Map.of("members", group.members().size()));
        return group;
    }

    @Transactional
    LeadingGroup recompose(UUID id, @Nullable String ifMatch, Composition composition) {
        var group = groups.findByIdOptional(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, group.version());
        campaigns.findById(group.campaignId()).requireOpen();
        composeGroup.compose(group, composition, runs(group.campaignId(), group.organizationId()), "");
        groups.flush();
        audit.record(
                "leading-group.recompose",
                "leading-group",
                id,
                Map.of("members", group.members().size()));
        return group;
    }

    /// Whether the campaign is that body's own.
    private boolean runs(UUID campaignId, UUID organizationId) {
        return campaigns
                .findByIdOptional(campaignId)
                .flatMap(campaign -> directory.seatOf(campaign.ownerOrganizationId()))
                .map(Organization::id)
                .equals(directory.seatOf(organizationId).map(Organization::id));
    }

    private boolean takesPart(UUID campaignId, UUID organizationId) {
        Optional<UUID> enrolment = database.queryOne(
                "select id from enrolment where campaign_id = ? and organization_id = ? and state = 'ENROLLED'",
                row -> row.getObject("id", UUID.class),
                campaignId,
                organizationId);
        return enrolment.isPresent();
    }
}
