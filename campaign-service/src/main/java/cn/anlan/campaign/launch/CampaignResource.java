package cn.anlan.campaign.launch;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
    private final CreateCampaign createCampaign;
    private final EditDraft editDraft;
    private final PublishCampaign publishCampaign;
    private final CloseCampaign closeCampaign;
    private final SaveAsTemplate saveAsTemplate;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    CampaignResource(
            CampaignRepository campaigns,
            CreateCampaign createCampaign,
            EditDraft editDraft,
            PublishCampaign publishCampaign,
            CloseCampaign closeCampaign,
            SaveAsTemplate saveAsTemplate,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.campaigns = campaigns;
        this.createCampaign = createCampaign;
        this.editDraft = editDraft;
        this.publishCampaign = publishCampaign;
        this.closeCampaign = closeCampaign;
        this.saveAsTemplate = saveAsTemplate;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Idempotent
    @Operation(
            operationId = "createCampaign",
            summary = "Draft a campaign",
            description = "After a template or from scratch. Nothing is asked of anyone until it is published.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response create(@Valid @NotNull CreateCampaignRequest request) {
        var campaign = createCampaign.create(request);
        return Answers.created("/v1/campaigns/" + campaign.id(), CampaignView.of(campaign, language.get()), campaign.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCampaigns",
            summary = "List and search campaigns",
            description = "Those that organisations in the caller's scope run or take part in.")
    public Page<CampaignView> list(@Valid @BeanParam CampaignFilter filter, @Valid @BeanParam PageRequest page) {
        String list = "campaigns:" + filter;
        return cursors.byId(list, page, (after, limit) -> campaigns.seenBy(scope.viewer(), filter, after, limit), campaign -> campaign.id(),
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

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "reviseCampaign",
            summary = "Write a draft anew",
            description = "The whole of it: what is absent is taken away. A published campaign is changed by an"
                    + " amendment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ContentRequest content) {
        return answer(editDraft.revise(id, ifMatch, content));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "deleteCampaign",
            summary = "Throw a draft away",
            description = "A published campaign is cancelled instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editDraft.delete(id, ifMatch);
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

    @POST
    @Path("/{id}/save-as-template")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Idempotent
    @Operation(
            operationId = "saveCampaignAsTemplate",
            summary = "Keep a campaign as a template",
            description =
                    "Every date of it is counted from its first day. Under a key that the body has used already it"
                            + " becomes the next version.")
    @APIResponse(
            responseCode = "201",
            description = "The template",
            content = @Content(schema = @Schema(implementation = SavedTemplateView.class)))
    public Response saveAsTemplate(@PathParam("id") UUID id, @Valid @NotNull SaveAsTemplateRequest request) {
        var saved = saveAsTemplate.save(id, request);
        return Response.created(URI.create("/v1/campaign-templates/" + saved.key() + "?version=" + saved.version()))
                .entity(saved)
                .build();
    }

    private Response answer(Campaign campaign) {
        return Answers.of(CampaignView.of(campaign, language.get()), campaign.version());
    }
}
