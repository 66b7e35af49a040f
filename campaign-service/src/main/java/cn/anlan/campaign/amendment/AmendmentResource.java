package cn.anlan.campaign.amendment;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{campaignId}/amendments")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class AmendmentResource {

    private final AmendCampaign amendCampaign;
    private final CampaignVersions versions;
    private final CampaignRepository campaigns;
    private final OrganizationScope scope;
    private final Cursors cursors;

    AmendmentResource(
            AmendCampaign amendCampaign,
            CampaignVersions versions,
            CampaignRepository campaigns,
            OrganizationScope scope,
            Cursors cursors) {
        this.amendCampaign = amendCampaign;
        this.versions = versions;
        this.campaigns = campaigns;
        this.scope = scope;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Idempotent
    @Operation(
            operationId = "amendCampaign",
            summary = "Amend a published campaign",
            description = "From now on it is as the content says; what is absent is taken away. What has come due or is"
                    + " fulfilled stays. A requirement that goes is not owed any more as far as it is not yet due; one"
                    + " that comes binds from today; a deadline cannot be put where it has passed.")
    @APIResponse(
            responseCode = "201",
            description = "The amendment",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public Response amend(
            @PathParam("campaignId") UUID campaignId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AmendRequest request) {
        var campaign = amendCampaign.amend(campaignId, ifMatch, request);
        var number = campaign.amendmentNumber();
        return Answers.created(
                "/v1/campaigns/" + campaignId + "/amendments/" + number,
                AmendmentView.of(
                        versions.find(campaignId, number).orElseThrow(),
                        versions.find(campaignId, number - 1).orElse(null)),
                campaign.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCampaignAmendments",
            summary = "List what changed in a campaign since its publication",
            description = "The latest first, down to the campaign as it was published.")
    public Page<AmendmentView> list(@PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page) {
        requireSeen(campaignId);
        String list = "amendments:" + campaignId;
        int before = cursors.position(list, page)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        // One more than the page needs: the last one shown is held against the one before it.
        var rows = versions.before(campaignId, before, page.rowsToRead());
        List<AmendmentView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            views.add(AmendmentView.of(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null));
        }
        return cursors.page(list, page, views, view -> List.of(Integer.toString(view.number())), view -> view);
    }

    @GET
    @Path("/{number}")
    @Transactional
    @Operation(
            operationId = "getCampaignVersion",
            summary = "Read a campaign as an amendment left it",
            description = "Number 0 is the campaign as it was published.")
    public VersionView get(@PathParam("campaignId") UUID campaignId, @PathParam("number") int number) {
        requireSeen(campaignId);
        return versions.find(campaignId, number).map(VersionView::of).orElseThrow(ProblemException::notFound);
    }

    private void requireSeen(UUID campaignId) {
        if (campaigns.findSeen(scope.viewer(), campaignId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
