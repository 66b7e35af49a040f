package cn.anlan.campaign.responsibility;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Role;
import cn.anlan.access.Roles;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/responsibility-gaps")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PLATFORM_ADMIN
})
@RunOnVirtualThread
class ResponsibilityGapResource {

    private final ResponsibilityTable table;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final Cursors cursors;

    ResponsibilityGapResource(
            ResponsibilityTable table, OrganizationScope scope, CurrentActor currentActor, Cursors cursors) {
        this.table = table;
        this.scope = scope;
        this.currentActor = currentActor;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listResponsibilityGaps",
            summary = "List units for which nobody answers",
            description = "Enterprises and institutions in the caller's scope whose line in the responsibility table"
                    + " lacks the sector supervisor, the regulator, the leader or the section in charge.")
    public Page<ResponsibilityGap> list(
            @QueryParam("rootId") @Nullable UUID rootId,
            @QueryParam("missing") @Nullable MissingAnswer missing,
            @Valid @BeanParam PageRequest page) {
        var filter = new GapFilter(
                rootId, missing, scope.viewer(), currentActor.get().has(Role.PLATFORM_ADMIN));
        var list = filter.listName();
        return cursors.byText(
                list, page, (after, limit) -> table.gaps(filter, after, limit), gap -> gap.code(), gap -> gap);
    }
}
