package cn.anlan.campaign.activity;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.RequestLanguage;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.ETags;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/activity-records")
@Tag(name = "Activities", description = "What was done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class ActivityResource {

    private final ActivityRepository activities;
    private final RecordActivity recordActivity;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    ActivityResource(
            ActivityRepository activities,
            RecordActivity recordActivity,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.activities = activities;
        this.recordActivity = recordActivity;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "recordActivity",
            summary = "Record an activity",
            description = "It counts towards the quota of its counter, in the period of the day on which it was held.")
    @APIResponse(
            responseCode = "201",
            description = "The record",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response record(@Valid @NotNull RecordActivityRequest request) {
        var activity = recordActivity.record(request);
        return Response.created(URI.create("/v1/activity-records/" + activity.id()))
                .entity(ActivityView.of(activity, language.get()))
                .tag(ETags.of(activity.version()))
                .build();
    }

    @GET
    @Transactional
    @Operation(operationId = "listActivityRecords", summary = "List activity records in the caller's scope")
    public Page<ActivityView> list(
            @QueryParam("campaignId") @Nullable UUID campaignId,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var filter = new ActivityFilter(campaignId, organizationId);
        String list = filter.listName();
        var after = cursors.position(list, page)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
        return cursors.page(
                list,
                page,
                activities.list(filter, scope.viewer(), after, page.rowsToRead()),
                activity -> List.of(activity.id().toString()),
                activity -> ActivityView.of(activity, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getActivityRecord", summary = "Read one activity record")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return activities
                .findByIdOptional(id)
                .filter(activity -> scope.covers(activity.organizationId()))
                .map(activity -> Response.ok(ActivityView.of(activity, language.get()))
                        .tag(ETags.of(activity.version()))
                        .build())
                .orElseThrow(ProblemException::notFound);
    }
}
