package cn.anlan.reporting.dashboard;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.CallerLanguage;
import cn.anlan.reporting.organization.OrganizationTree;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/dashboards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.COMMITTEE_OFFICER,
    Roles.UNIT_LEADER,
    Roles.LIAISON_OFFICER,
    Roles.INSPECTOR,
    Roles.HAZARD_DISPATCHER,
    Roles.PORTAL
})
@RunOnVirtualThread
@Tag(name = "Dashboards", description = "Figures, each with the list of what it counts.")
class DashboardResource {

    private final Tallies tallies;
    private final CountedRecords records;
    private final OrganizationTree tree;
    private final OrganizationScope scope;
    private final Cursors cursors;
    private final CallerLanguage language;

    DashboardResource(
            Tallies tallies,
            CountedRecords records,
            OrganizationTree tree,
            OrganizationScope scope,
            Cursors cursors,
            CallerLanguage language) {
        this.tallies = tallies;
        this.records = records;
        this.tree = tree;
        this.scope = scope;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @Path("/campaigns/{id}")
    @Operation(operationId = "getCampaignDashboard", summary = "Show how a campaign stands")
    public CampaignDashboard campaign(
            @PathParam("id") UUID id,
            @QueryParam("organizationId")
                    @Parameter(
                            description = "Figures of this organisation and all below it; the caller's own if absent.")
                    @Nullable
                    UUID organizationId) {
        UUID viewer = requireViewer();
        LocalizedText title = requireTitle(id, viewer);
        UUID top = tree.principalOf(viewer);
        UUID shown = organizationId == null ? top : organizationId;
        if (!tree.liesWithin(top, shown)) {
            throw ProblemException.notFound();
        }
        return CampaignDashboard.of(id, title, shown, tallies.of(id, shown), language);
    }

    @GET
    @Path("/campaigns/{id}/enrolments")
    @Operation(operationId = "listEnrolledOrganizations", summary = "List the organisations that take part")
    public Page<EnrolmentView> enrolments(
            @PathParam("id") UUID id,
            @QueryParam("withinOrganizationId")
                    @Parameter(description = "This organisation and all below it.")
                    @Nullable
                    UUID withinOrganizationId,
            @Valid @BeanParam PageRequest page) {
        requireTitle(id, requireViewer());
        String list = "enrolments:" + id + ":" + withinOrganizationId;
        List<EnrolmentView> rows =
                records.enrolments(id, withinOrganizationId, cursors.position(list, page), page.rowsToRead());
        return cursors.page(list, page, rows, row -> List.of(row.id().toString()), row -> row);
    }

    @GET
    @Path("/hazards")
    @Operation(operationId = "listCountedHazards", summary = "List the hazard reports that the figures count")
    public Page<HazardView> hazards(
            @QueryParam("state") @Parameter(description = "Where the report stands.") @Nullable HazardState state,
            @QueryParam("outcome") @Parameter(description = "What became of it.") @Nullable HazardOutcome outcome,
            @QueryParam("withinOrganizationId")
                    @Parameter(description = "In the jurisdiction of this organisation or any below it.")
                    @Nullable
                    UUID withinOrganizationId,
            @Valid @BeanParam PageRequest page) {
        String list = "hazards:" + state + ":" + outcome + ":" + withinOrganizationId;
        List<CountedHazard> rows =
                records.hazards(state, outcome, withinOrganizationId, cursors.position(list, page), page.rowsToRead());
        return cursors.page(
                list,
                page,
                rows,
                row -> List.of(row.reportedAt().toString(), row.id().toString()),
                row -> HazardView.of(row, language));
    }

    private UUID requireViewer() {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            throw ProblemException.notFound();
        }
        return viewer;
    }

    private LocalizedText requireTitle(UUID campaignId, UUID viewer) {
        return records.titleOf(campaignId, viewer).orElseThrow(ProblemException::notFound);
    }
}
