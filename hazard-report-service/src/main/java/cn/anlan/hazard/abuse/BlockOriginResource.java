package cn.anlan.hazard.abuse;

import cn.anlan.access.Roles;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/block-origin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard intake blocks")
public class BlockOriginResource {

    private final BlockOrigin blockOrigin;

    BlockOriginResource(BlockOrigin blockOrigin) {
        this.blockOrigin = blockOrigin;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "blockHazardOrigin",
            summary = "Take nothing more for some time from where this report came",
            description =
                    "Within a day of the report, and not for whistleblowers, of whom nothing is known. The address"
                            + " itself is told to nobody.")
    @APIResponseSchema(value = BlockViews.Block.class, responseCode = "201", responseDescription = "The block")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "It is not known any more where the report came from")
    public Response block(@PathParam("id") UUID id, @NotNull @Valid BlockViews.Request request) {
        BlockViews.Block block = blockOrigin.block(id, request.reason(), request.hours());
        return Response.created(URI.create("/v1/hazard-blocks/" + block.id()))
                .entity(block)
                .build();
    }
}
