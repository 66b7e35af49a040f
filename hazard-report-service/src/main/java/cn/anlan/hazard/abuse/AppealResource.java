package cn.anlan.hazard.abuse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/v1/hazard-blocks/{id}/appeal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard intake blocks")
public class AppealResource {

    private final BlockOrigin blockOrigin;

    AppealResource(BlockOrigin blockOrigin) {
        this.blockOrigin = blockOrigin;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "appealHazardBlock",
            summary = "Appeal against a block, once",
            description = "Who is blocked is told where, in the Link header of the refusal.")
    @APIResponse(responseCode = "204", description = "The office will decide")
    @APIResponse(responseCode = "404", description = "No such block")
    @APIResponse(responseCode = "409", description = "There is an appeal already")
    public void appeal(@PathParam("id") UUID id, @NotNull @Valid BlockViews.Appeal request) {
        blockOrigin.appeal(id, request.text());
    }
}
