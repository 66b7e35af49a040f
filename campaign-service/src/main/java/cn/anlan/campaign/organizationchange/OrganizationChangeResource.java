package cn.anlan.campaign.organizationchange;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/organization-changes")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
class OrganizationChangeResource {

    private final OrganizationChanges changes;
    private final CancelChange cancelChange;
    private final OrganizationDirectory directory;
    private final CurrentActor currentActor;
    private final Cursors cursors;

    OrganizationChangeResource(
            OrganizationChanges changes,
            CancelChange cancelChange,
            OrganizationDirectory directory,
            CurrentActor currentActor,
            Cursors cursors) {
        this.changes = changes;
        this.cancelChange = cancelChange;
        this.directory = directory;
        this.currentActor = currentActor;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listOrganizationChanges",
            summary = "List moves, mergers and closures",
            description = "Of the organisations that the caller may change, in the order in which they were asked for.")
    public Page<OrganizationChangeView> list(
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("state") @Nullable ChangeState state,
            @Valid @BeanParam PageRequest page) {
        var list = "organization-changes:%s:%s".formatted(organizationId, state);
        var managed = directory.managedBy(currentActor.get());
        return cursors.byId(
                list,
                page,
                (after, limit) -> changes.list(organizationId, state, managed.rootPath(), after, limit),
                change -> change.id(),
                OrganizationChangeView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganizationChange", summary = "Read one move, merger or closure")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganizationChangeView.class)))
    public Response get(@PathParam("id") UUID id) {
        var change = changes.find(id).orElseThrow(ProblemException::notFound);
        directory.requireManaged(change.organizationId(), directory.managedBy(currentActor.get()));
        return answer(change);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelOrganizationChange", summary = "Take a planned change back before its day")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganizationChangeView.class)))
    public Response cancel(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(cancelChange.cancel(id, ifMatch, currentActor.get()));
    }

    private static Response answer(OrganizationChange change) {
        return Answers.of(OrganizationChangeView.of(change), change.version());
    }
}
