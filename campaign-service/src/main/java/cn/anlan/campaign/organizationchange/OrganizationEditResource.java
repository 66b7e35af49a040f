package cn.anlan.campaign.organizationchange;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationView;
import cn.anlan.web.Answers;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/organizations")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
class OrganizationEditResource {

    private final EditOrganization editOrganization;
    private final CurrentActor currentActor;
    private final RequestLanguage language;

    OrganizationEditResource(EditOrganization editOrganization, CurrentActor currentActor, RequestLanguage language) {
        this.editOrganization = editOrganization;
        this.currentActor = currentActor;
        this.language = language;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createOrganization",
            summary = "Add an organisation",
            description = "A committee officer below the body he acts for; a platform administrator anywhere.")
    @APIResponse(
            responseCode = "201",
            description = "The new organisation",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response create(@Valid @NotNull CreateOrganizationRequest request) {
        var organization = editOrganization.create(request, currentActor.get());
        return Answers.created(
                "/v1/organizations/" + organization.id(),
                OrganizationView.of(organization, language.get()),
                organization.version());
    }

    @PUT
    @Path("/{id}/profile")
    @Operation(operationId = "editOrganization", summary = "Change what an organisation is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProfileRequest profile) {
        return answer(editOrganization.describe(id, ifMatch, profile.toProfile(""), currentActor.get()));
    }

    @PUT
    @Path("/{id}/responsibility")
    @Operation(operationId = "assignResponsibility", summary = "Say who answers for a unit's safety beside itself")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ResponsibilityRequest responsibility) {
        return answer(editOrganization.assign(id, ifMatch, responsibility.toResponsibility(), currentActor.get()));
    }

    private Response answer(Organization organization) {
        return Answers.of(OrganizationView.of(organization, language.get()), organization.version());
    }
}
