package cn.anlan.campaign.rostergap;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/campaigns/{campaignId}/roster-gaps")
@Tag(name = "Rosters", description = "Whom units name for a campaign.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class RosterGapResource {

    private final RosterGaps gaps;
    private final CampaignRepository campaigns;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    RosterGapResource(
            RosterGaps gaps,
            CampaignRepository campaigns,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.gaps = gaps;
        this.campaigns = campaigns;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRosterGaps",
            summary = "List units whose roster is wanting",
            description =
                    "Those in the caller's scope that were asked for one, and have handed in none, or one in which"
                            + " a post is vacant.")
    public Page<RosterGapView> list(@PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page) {
        var campaign = campaigns.findSeen(scope.viewer(), campaignId).orElseThrow(ProblemException::notFound);
        String list = "roster-gaps:" + campaignId;
        return cursors.byText(
                list,
                page,
                (after, limit) -> gaps.list(campaign, scope.viewer(), after, limit),
                gap -> gap.organizationCode(),
                gap -> RosterGapView.of(gap, language.get()));
    }
}
