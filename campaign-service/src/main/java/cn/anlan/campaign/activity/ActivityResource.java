package cn.anlan.campaign.activity;

import cn.anlan.access.Roles;
import cn.anlan.campaign.activityhistory.HistoryEntry;
import cn.anlan.web.Answers;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path(ActivityResource.PATH)
@Tag(name = "Activities", description = "What was done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class ActivityResource {

    static final String PATH = "/v1/activity-records";

    private final RecordActivity recordActivity;
    private final EditActivity editActivity;
    private final ReadActivities readActivities;

    ActivityResource(RecordActivity recordActivity, EditActivity editActivity, ReadActivities readActivities) {
        this.recordActivity = recordActivity;
        this.editActivity = editActivity;
        this.readActivities = readActivities;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "recordActivity",
            summary = "Record an activity",
            description = "It counts towards the quota of its counter, in the period of the day on which it was held,"
                    + " and of whatever else it says that it was.")
    @APIResponse(
            responseCode = "201",
            description = "The record",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The unit does not take part; or there is a record of this id, which `Location` and `ETag` tell")
    public Response record(@Valid @NotNull ActivityRequest request) {
        var shown = readActivities.show(recordActivity.record(request));
        return Answers.created(PATH + "/" + shown.view().id(), shown.view(), shown.version());
    }

    @GET
    @Operation(
            operationId = "listActivityRecords",
            summary = "List activity records in the caller's scope",
            description = "Names are masked.")
    public Page<ActivityView> list(@Valid @BeanParam ActivityFilter filter, @Valid @BeanParam PageRequest page) {
        return readActivities.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getActivityRecord", summary = "Read one activity record")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(readActivities.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Transactional
    @Operation(
            operationId = "editActivityRecord",
            summary = "Correct an activity record",
            description = "The whole record as it is to be. What was verified has to be verified again; what was"
                    + " returned has yet to be submitted again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ActivityRequest request) {
        return answer(readActivities.show(editActivity.edit(id, ifMatch, request)));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listActivityHistory",
            summary = "List who did what to a record, and when",
            description = "The latest first.")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return readActivities.history(id, page);
    }

    @GET
    @Path("/{id}/people")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "getActivityPeople",
            summary = "Read the names in a record",
            description = "In clear. Every look is kept in the audit log.")
    public People people(@PathParam("id") UUID id) {
        return readActivities.people(id);
    }

    static Response answer(ReadActivities.Versioned shown) {
        return Answers.of(shown.view(), shown.version());
    }
}
