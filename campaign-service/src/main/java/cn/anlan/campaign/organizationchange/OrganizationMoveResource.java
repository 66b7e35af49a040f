package cn.anlan.campaign.organizationchange;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.web.Answers;
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

@Path("/v1/organizations")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
class OrganizationMoveResource {

    private final RequestChange requestChange;
    private final CurrentActor currentActor;

    OrganizationMoveResource(RequestChange requestChange, CurrentActor currentActor) {
        this.requestChange = requestChange;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/{id}/move")
    @Idempotent
    @Operation(
            operationId = "moveOrganization",
            summary = "Move an organisation below another, from a day on",
            description = "With all that hangs below it. A day to come is waited for.")
    @APIResponse(
            responseCode = "201",
            description = "The change, in effect already or planned for its day",
            content = @Content(schema = @Schema(implementation = OrganizationChangeView.class)))
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest.Move request) {
        return answer(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/merge")
    @Idempotent
    @Operation(
            operationId = "mergeOrganization",
            summary = "Merge an organisation into a successor, from a day on",
            description = "It closes; its units and whatever it supervises go to the successor.")
    @APIResponse(
            responseCode = "201",
            description = "The change, in effect already or planned for its day",
            content = @Content(schema = @Schema(implementation = OrganizationChangeView.class)))
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest.Merge request) {
        return answer(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(
            operationId = "closeOrganization",
            summary = "Close an organisation, from a day on",
            description =
                    "It must have no units any more. What it supervised becomes a gap in the responsibility table.")
    @APIResponse(
            responseCode = "201",
            description = "The change, in effect already or planned for its day",
            content = @Content(schema = @Schema(implementation = OrganizationChangeView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest.Close request) {
        return answer(id, ifMatch, request);
    }

    private Response answer(UUID id, @Nullable String ifMatch, ChangeRequest request) {
        var change = requestChange.request(id, ifMatch, request, currentActor.get());
        return Answers.created(
                "/v1/organization-changes/" + change.id(), OrganizationChangeView.of(change), change.version());
    }
}
