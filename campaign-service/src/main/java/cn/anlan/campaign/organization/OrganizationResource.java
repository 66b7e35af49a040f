package cn.anlan.campaign.organization;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Role;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
class OrganizationResource {

    private final OrganizationDirectory directory;
    private final OrganizationSearch search;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final RequestLanguage language;
    private final Cursors cursors;

    OrganizationResource(
            OrganizationDirectory directory,
            OrganizationSearch search,
            OrganizationScope scope,
            CurrentActor currentActor,
            RequestLanguage language,
            Cursors cursors) {
        this.directory = directory;
        this.search = search;
        this.scope = scope;
        this.currentActor = currentActor;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listOrganizations",
            summary = "List and search organisations",
            description = "In the order of codes; those in the caller's scope, or all for a platform administrator.")
    public Page<OrganizationView> list(
            @Valid @BeanParam OrganizationFilter filter, @Valid @BeanParam PageRequest page) {
        var viewpoint = new OrganizationSearch.Viewpoint(scope.viewer(), seesWholeTree());
        String list = filter.listName();
        return cursors.byText(
                list,
                page,
                (after, limit) -> search.find(filter, viewpoint, after, limit),
                organization -> organization.code(),
                organization -> OrganizationView.of(organization, language.get()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "Read one organisation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response get(@PathParam("id") UUID id) {
        if (!seesWholeTree() && !scope.covers(id)) {
            throw ProblemException.notFound();
        }
        var organization = directory.find(id).orElseThrow(ProblemException::notFound);
        return Answers.of(OrganizationView.of(organization, language.get()), organization.version());
    }

    private boolean seesWholeTree() {
        return currentActor.get().has(Role.PLATFORM_ADMIN);
    }
}
