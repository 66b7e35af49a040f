package cn.anlan.campaign.launch;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class CampaignResource {

    private final CampaignRepository campaigns;
    private final PublishCampaign publishCampaign;
    private final CloseCampaign closeCampaign;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    CampaignResource(
            CampaignRepository campaigns,
            PublishCampaign publishCampaign,
            CloseCampaign closeCampaign,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.campaigns = campaigns;
        this.publishCampaign = publishCampaign;
        this.closeCampaign = closeCampaign;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCampaigns",
            summary = "List and search campaigns",
            description = "Those that organisations in the caller's scope run or take part in.")
    public Page<CampaignView> list(@Valid @BeanParam CampaignFilter filter, @Valid @BeanParam PageRequest page) {
        String list = "campaigns:" + filter;
        return cursors.byId(
                list,
                page,
                (after, limit) -> campaigns.seenBy(scope.viewer(), filter, after, limit),
                campaign -> campaign.id(),
                campaign -> CampaignView.of(campaign, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getCampaign", summary = "Read one campaign")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response get(@PathParam("id") UUID id) {
        return campaigns.findSeen(scope.viewer(), id).map(this::answer).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "publishCampaign",
            summary = "Publish a campaign",
            description = "Enrols every unit of the audience below the body that runs it. What each owes is opened in"
                    + " the seconds that follow.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(publishCampaign.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "cancelCampaign",
            summary = "Call a campaign off",
            description = "A draft, or a campaign that is published or running. Whatever is open of it is not owed any"
                    + " more; what was fulfilled stays on record.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ClosingReason closing) {
        return answer(closeCampaign.cancel(id, ifMatch, closing.reason()));
    }

    @POST
    @Path("/{id}/conclude")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "concludeCampaign",
            summary = "Conclude a running campaign before its time",
            description = "Today becomes its last day. A campaign concludes by itself after its last day.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response conclude(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ClosingReason closing) {
        return answer(closeCampaign.conclude(id, ifMatch, closing.reason()));
    }

    @POST
    @Path("/{id}/archive")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "archiveCampaign",
            summary = "Archive a concluded campaign",
            description = "From then on it is for reading only, for everybody.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response archive(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(closeCampaign.archive(id, ifMatch));
    }

    private Response answer(Campaign campaign) {
        return Answers.of(CampaignView.of(campaign, language.get()), campaign.version());
    }
}
