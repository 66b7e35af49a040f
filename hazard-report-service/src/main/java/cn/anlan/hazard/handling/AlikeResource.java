package cn.anlan.hazard.handling;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.hazard.alike.FindAlike;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/alike")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class AlikeResource {

    private final VisibleReports visibleReports;
    private final FindAlike findAlike;
    private final OrganizationScope scope;
    private final RequestLanguage requestLanguage;

    AlikeResource(
            VisibleReports visibleReports,
            FindAlike findAlike,
            OrganizationScope scope,
            RequestLanguage requestLanguage) {
        this.visibleReports = visibleReports;
        this.findAlike = findAlike;
        this.scope = scope;
        this.requestLanguage = requestLanguage;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.HAZARD_DISPATCHER,
        Roles.INSPECTOR,
        Roles.LIAISON_OFFICER,
        Roles.UNIT_LEADER
    })
    @Operation(
            operationId = "listAlikeHazardReports",
            summary = "List the reports that may tell of the same hazard, the most alike first",
            description =
                    "Of the same sector and month, within a distance that depends on the sector, or without a position"
                            + " in the same division. At most twenty, of those in the caller's scope.")
    @APIResponse(responseCode = "200", description = "The reports")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    public Page<AlikeView> list(@PathParam("id") UUID id) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            throw ProblemException.notFound();
        }
        Language language = requestLanguage.get();
        return new Page<>(
                findAlike.of(visibleReports.get(id), viewer).stream()
                        .map(alike -> AlikeView.of(alike, language))
                        .toList(),
                null);
    }
}
