package cn.anlan.hazard.extension;

import cn.anlan.access.Roles;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/hazard-reports/{id}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class ExtensionResource {

    private final ExtendHandling extendHandling;
    private final RequestLanguage requestLanguage;

    ExtensionResource(ExtendHandling extendHandling, RequestLanguage requestLanguage) {
        this.extendHandling = extendHandling;
        this.requestLanguage = requestLanguage;
    }

    @Schema(name = "HazardExtensionRequest")
    record ExtensionRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "需停产检修，配件到货需两周")
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Idempotent
    @Operation(operationId = "requestHazardExtension", summary = "Ask for more time for a report, once (延期申请)")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "The request")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "More time was asked for before, or no unit is at it")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid ExtensionRequest request) {
        ExtensionView view = extendHandling.request(id, request.reason(), requestLanguage.get());
        return Response.created(URI.create("/v1/hazard-reports/" + id + "/extensions/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{extensionId}/approve")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(
            operationId = "approveHazardExtension",
            summary = "Grant more time, as another person than who asked, on the report's version")
    @APIResponse(responseCode = "404", description = "No such request within the caller's scope")
    @APIResponse(responseCode = "409", description = "Decided already, or the caller asked himself")
    public ExtensionView approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @PathParam("extensionId") UUID extensionId) {
        return extendHandling.approve(id, ifMatch, extensionId, requestLanguage.get());
    }

    @POST
    @Path("{extensionId}/refuse")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(
            operationId = "refuseHazardExtension",
            summary = "Grant no more time, as another person than who asked, on the report's version")
    @APIResponse(responseCode = "404", description = "No such request within the caller's scope")
    @APIResponse(responseCode = "409", description = "Decided already, or the caller asked himself")
    public ExtensionView refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @PathParam("extensionId") UUID extensionId) {
        return extendHandling.refuse(id, ifMatch, extensionId, requestLanguage.get());
    }
}
