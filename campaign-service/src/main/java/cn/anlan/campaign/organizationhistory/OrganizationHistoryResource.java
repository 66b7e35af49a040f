package cn.anlan.campaign.organizationhistory;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Role;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/organizations")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({
    Roles.COMMITTEE_OFFICER,
    Roles.UNIT_LEADER,
    Roles.LIAISON_OFFICER,
    Roles.INSPECTOR,
    Roles.HAZARD_DISPATCHER,
    Roles.PLATFORM_ADMIN
})
@RunOnVirtualThread
class OrganizationHistoryResource {

    /// How SQL writes the day before all days.
    private static final String EVER = "-infinity";

    private final PastTree pastTree;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final Cursors cursors;

    OrganizationHistoryResource(
            PastTree pastTree, OrganizationScope scope, CurrentActor currentActor, Cursors cursors) {
        this.pastTree = pastTree;
        this.scope = scope;
        this.currentActor = currentActor;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getOrganizationHistory",
            summary = "Read how an organisation stood in the course of time",
            description = "The earliest state first. A day has one state, the last one that it saw.")
    public Page<PastState> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        if (!seesWholeTree() && !scope.covers(id)) {
            throw ProblemException.notFound();
        }
        var list = "organization-history:" + id;
        var after = cursors.position(list, page).map(List::getFirst).orElse(null);
        var states = pastTree.statesOf(id, after, page.rowsToRead());
        if (states.isEmpty() && after == null) {
            throw ProblemException.notFound();
        }
        return cursors.page(list, page, states, OrganizationHistoryResource::position, state -> state);
    }

    @GET
    @Path("/as-of")
    @Operation(
            operationId = "listOrganizationsAsOf",
            summary = "List the organisations that were there on a day",
            description = "As they stood then, in the order of codes; of those in the caller's scope today, or all for"
                    + " a platform administrator.")
    public Page<PastState> asOf(
            @QueryParam("date") @NotNull LocalDate date,
            @QueryParam("parentId") @Nullable UUID parentId,
            @Valid @BeanParam PageRequest page) {
        var list = "organizations-as-of:%s:%s".formatted(date, parentId);
        var viewpoint = new PastTree.Viewpoint(scope.viewer(), seesWholeTree());
        return cursors.byText(
                list,
                page,
                (after, limit) -> pastTree.treeOn(date, parentId, viewpoint, after, limit),
                state -> state.code(),
                state -> state);
    }

    private static List<String> position(PastState state) {
        return List.of(state.from() == null ? EVER : state.from().toString());
    }

    private boolean seesWholeTree() {
        return currentActor.get().has(Role.PLATFORM_ADMIN);
    }
}
