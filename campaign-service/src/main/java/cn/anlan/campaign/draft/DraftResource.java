package cn.anlan.campaign.draft;

import cn.anlan.access.Roles;
import cn.anlan.campaign.campaigncontent.ContentRequest;
import cn.anlan.campaign.launch.CampaignView;
import cn.anlan.web.Answers;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed(Roles.COMMITTEE_OFFICER)
@RunOnVirtualThread
class DraftResource {

    private final CreateCampaign createCampaign;
    private final EditDraft editDraft;
    private final SaveAsTemplate saveAsTemplate;
    private final RequestLanguage language;

    DraftResource(
            CreateCampaign createCampaign,
            EditDraft editDraft,
            SaveAsTemplate saveAsTemplate,
            RequestLanguage language) {
        this.createCampaign = createCampaign;
        this.editDraft = editDraft;
        this.saveAsTemplate = saveAsTemplate;
        this.language = language;
    }

    @POST
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
        return Answers.created(
                "/v1/campaigns/" + campaign.id(), CampaignView.of(campaign, language.get()), campaign.version());
    }

    @PUT
    @Path("/{id}")
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
        var campaign = editDraft.revise(id, ifMatch, content);
        return Answers.of(CampaignView.of(campaign, language.get()), campaign.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteCampaign",
            summary = "Throw a draft away",
            description = "A published campaign is cancelled instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editDraft.delete(id, ifMatch);
    }

    @POST
    @Path("/{id}/save-as-template")
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
}
