package cn.anlan.campaign.activity;

import cn.anlan.access.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path(ActivityResource.PATH + "/{id}")
@Tag(name = "Activities", description = "What was done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
@RunOnVirtualThread
class ActivityStepResource {

    private final MoveActivity moveActivity;
    private final ReadActivities readActivities;

    ActivityStepResource(MoveActivity moveActivity, ReadActivities readActivities) {
        this.moveActivity = moveActivity;
        this.readActivities = readActivities;
    }

    @POST
    @Path("/verify")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Transactional
    @Operation(
            operationId = "verifyActivityRecord",
            summary = "Verify a record",
            description = "For an office above the unit. An edit takes it back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response verify(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return ActivityResource.answer(readActivities.show(moveActivity.verify(id, ifMatch)));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Transactional
    @Operation(
            operationId = "returnActivityRecord",
            summary = "Return a record to its unit",
            description = "For an office above the unit. It counts for nothing until it is submitted again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return ActivityResource.answer(readActivities.show(moveActivity.sendBack(id, ifMatch, request.reason())));
    }

    @POST
    @Path("/submit")
    @Transactional
    @Operation(operationId = "submitActivityRecord", summary = "Submit a returned record again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return ActivityResource.answer(readActivities.show(moveActivity.submitAgain(id, ifMatch)));
    }

    @POST
    @Path("/withdraw")
    @Transactional
    @Operation(
            operationId = "withdrawActivityRecord",
            summary = "Withdraw a record",
            description = "What it counted for is taken back. It stays readable.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return ActivityResource.answer(readActivities.show(moveActivity.withdraw(id, ifMatch, request.reason())));
    }
}
