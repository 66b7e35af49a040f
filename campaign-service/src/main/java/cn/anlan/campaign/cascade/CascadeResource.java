package cn.anlan.campaign.cascade;

import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignView;
import cn.anlan.web.Answers;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
@RolesAllowed(Roles.COMMITTEE_OFFICER)
@RunOnVirtualThread
class CascadeResource {

    private final DeriveCampaign deriveCampaign;
    private final AdoptAmendment adoptAmendment;
    private final RequestLanguage language;

    CascadeResource(DeriveCampaign deriveCampaign, AdoptAmendment adoptAmendment, RequestLanguage language) {
        this.deriveCampaign = deriveCampaign;
        this.adoptAmendment = adoptAmendment;
        this.language = language;
    }

    @POST
    @Path("/{id}/derive")
    @Idempotent
    @Operation(
            operationId = "deriveCampaign",
            summary = "Draft a plan that carries out a campaign above",
            description =
                    "It has all that the campaign above asks for. It may ask for more and earlier, and cannot drop or"
                            + " weaken what is mandatory. From its publication on, its units owe it instead of the campaign above.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response derive(@PathParam("id") UUID id, @Valid @NotNull DeriveRequest request) {
        var plan = deriveCampaign.derive(id, request);
        return Answers.created("/v1/campaigns/" + plan.id(), CampaignView.of(plan, language.get()), plan.version());
    }

    @POST
    @Path("/{id}/adopt")
    @Operation(
            operationId = "adoptCampaignAmendment",
            summary = "Take the pending amendment of the campaign above into a plan",
            description = "What came above comes, what went goes, what changed changes, unless the plan asks as much or"
                    + " more already. Until then the plan can be neither edited nor published.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response adopt(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var plan = adoptAmendment.adopt(id, ifMatch);
        return Answers.of(CampaignView.of(plan, language.get()), plan.version());
    }
}
