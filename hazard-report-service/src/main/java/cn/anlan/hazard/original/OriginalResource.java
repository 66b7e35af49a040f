package cn.anlan.hazard.original;

import cn.anlan.access.Roles;
import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.hazard.evidence.SealedParts;
import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/evidence/{evidenceId}/original-requests")
@RolesAllowed(Roles.CASE_CUSTODIAN)
@RunOnVirtualThread
@Tag(name = "Hazard evidence originals", description = "Sealed originals, opened by two custodians together")
public class OriginalResource {

    private final OpenOriginal openOriginal;
    private final SealedParts sealed;

    OriginalResource(OpenOriginal openOriginal, SealedParts sealed) {
        this.openOriginal = openOriginal;
        this.sealed = sealed;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "requestOriginal", summary = "Ask to see a file as it came, and say why")
    @APIResponseSchema(value = OriginalViews.Request.class, responseCode = "201", responseDescription = "The request")
    @APIResponse(responseCode = "404", description = "No such file or report within the caller's scope")
    public Response ask(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidenceId,
            @NotNull @Valid OriginalViews.Reason request) {
        OriginalViews.Request view = OriginalViews.Request.of(openOriginal.ask(id, evidenceId, request.reason()));
        return Response.created(URI.create(
                        "/v1/hazard-reports/" + id + "/evidence/" + evidenceId + "/original-requests/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{requestId}/approve")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveOriginal",
            summary = "Grant another custodian's request",
            description = "The one who asked may look for 24 hours.")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "404", description = "No such request or report within the caller's scope")
    @APIResponse(responseCode = "409", description = "Granted before, or the caller's own")
    public OriginalViews.Request approve(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidenceId,
            @PathParam("requestId") UUID requestId) {
        return OriginalViews.Request.of(openOriginal.approve(id, evidenceId, requestId));
    }

    @GET
    @Path("{requestId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getOriginal",
            summary = "Get a file as it came",
            description = "For the one who asked. It is what a stranger sent: open it with care.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such request of the caller's")
    @APIResponse(responseCode = "409", description = "Not granted yet, or its time is over")
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidenceId,
            @PathParam("requestId") UUID requestId) {
        Evidence evidence = openOriginal.look(id, evidenceId, requestId);
        StreamingOutput file = out -> sealed.write(evidence.id(), evidence.parts(), out);
        return PrivateAnswer.of(Response.ok(file, MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment"));
    }
}
