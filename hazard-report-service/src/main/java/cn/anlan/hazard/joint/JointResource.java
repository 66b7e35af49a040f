package cn.anlan.hazard.joint;

import cn.anlan.access.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class JointResource {

    private final HandleJointly handleJointly;

    JointResource(HandleJointly handleJointly) {
        this.handleJointly = handleJointly;
    }

    @Schema(name = "HazardJointUnitsRequest")
    record UnitsRequest(@NotEmpty @Size(max = 10) List<@NotNull UUID> organizationIds) {}

    @Schema(name = "HazardOpinionRequest")
    record OpinionRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "电气线路符合规范，建议由燃气部门处理")
            String opinion) {}

    @POST
    @Path("joint-units")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "askHazardJointUnits",
            summary = "Ask further units to look at a report; asked again, a unit is asked once (联合办理)")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "No unit handles the report yet")
    @APIResponse(responseCode = "422", description = "A unit is not in the jurisdiction of the office")
    public List<JointUnitView> ask(@PathParam("id") UUID id, @NotNull @Valid UnitsRequest request) {
        return handleJointly.ask(id, request.organizationIds());
    }

    @POST
    @Path("joint-opinion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "giveHazardOpinion", summary = "Give the opinion of a unit that was asked, once (会办意见)")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The opinion was given before")
    public List<JointUnitView> give(@PathParam("id") UUID id, @NotNull @Valid OpinionRequest request) {
        return handleJointly.give(id, request.opinion());
    }
}
