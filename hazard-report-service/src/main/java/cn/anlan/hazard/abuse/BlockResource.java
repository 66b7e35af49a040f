package cn.anlan.hazard.abuse;

import cn.anlan.access.Roles;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-blocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard intake blocks", description = "Where pranks came from, blocked for some days, with appeal")
public class BlockResource {

    private final BlockOrigin blockOrigin;

    BlockResource(BlockOrigin blockOrigin) {
        this.blockOrigin = blockOrigin;
    }

    @GET
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(operationId = "listHazardBlocks", summary = "List the blocks of the caller's scope, the latest first")
    public Page<BlockViews.Block> list(@Valid @BeanParam PageRequest page) {
        return blockOrigin.page(page);
    }

    @POST
    @Path("{id}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(operationId = "decideHazardBlock", summary = "Lift or uphold a block that somebody else ordered")
    @APIResponse(responseCode = "200", description = "The block")
    @APIResponse(responseCode = "404", description = "No such block within the caller's scope")
    @APIResponse(responseCode = "409", description = "Decided before, or the caller's own")
    public BlockViews.Block decide(@PathParam("id") UUID id, @NotNull @Valid BlockViews.Decided request) {
        return blockOrigin.decide(id, request.decision());
    }
}
