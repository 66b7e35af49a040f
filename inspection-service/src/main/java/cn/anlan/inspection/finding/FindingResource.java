package cn.anlan.inspection.finding;

import cn.anlan.access.Roles;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Findings", description = "The one ledger of findings, and their rectification.")
public class FindingResource {

    private final ReadFindings read;
    private final RectifyFinding rectify;
    private final RequestLanguage language;

    FindingResource(ReadFindings read, RectifyFinding rectify, RequestLanguage language) {
        this.read = read;
        this.rectify = rectify;
        this.language = language;
    }

    @GET
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.UNIT_LEADER,
        Roles.LIAISON_OFFICER,
        Roles.INSPECTOR,
        Roles.HAZARD_DISPATCHER,
        Roles.PORTAL
    })
    @Operation(
            operationId = "listFindings",
            summary = "List findings",
            description =
                    "Those of the caller's own organisation, of all below it and of assigned units; newest first.")
    public Page<FindingView> list(
            @QueryParam("state") @Nullable FindingStatus state,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("sourceType") @Nullable FindingSource sourceType,
            @QueryParam("sourceId") @Nullable UUID sourceId,
            @Valid @BeanParam PageRequest page) {
        return read.list(
                new FindingRepository.Filter(state, organizationId, sourceType, sourceId), page, language.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.UNIT_LEADER,
        Roles.LIAISON_OFFICER,
        Roles.INSPECTOR,
        Roles.HAZARD_DISPATCHER,
        Roles.PORTAL
    })
    @Operation(operationId = "getFinding", summary = "Read a finding", description = "With its plan and reinspections.")
    public RestResponse<FindingView> get(@PathParam("id") UUID id) {
        return tagged(read.get(id, language.get()));
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.COMMITTEE_OFFICER})
    @Operation(
            operationId = "planRectification",
            summary = "Plan the rectification",
            description = "Makes the five assurances: person, measures, funds, deadline and emergency plan.")
    public RestResponse<FindingView> plan(@PathParam("id") UUID id, @Valid @NotNull PlanRequest request) {
        return tagged(rectify.plan(id, request.plan(), language.get()));
    }

    @POST
    @Path("/{id}/rectify")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "rectifyFinding",
            summary = "Report the rectification",
            description = "Says what was done; a reinspection by someone else follows.")
    public RestResponse<FindingView> rectify(@PathParam("id") UUID id, @Valid @NotNull RectifyRequest request) {
        return tagged(rectify.rectify(id, request.description(), language.get()));
    }

    @POST
    @Path("/{id}/reinspect")
    @RolesAllowed({Roles.INSPECTOR, Roles.COMMITTEE_OFFICER})
    @Operation(
            operationId = "reinspectFinding",
            summary = "Reinspect a rectified finding",
            description = "PASSED closes it, FAILED sends it back. Who rectified it cannot reinspect it.")
    public RestResponse<FindingView> reinspect(@PathParam("id") UUID id, @Valid @NotNull ReinspectRequest request) {
        return tagged(rectify.reinspect(id, request, language.get()));
    }

    private static RestResponse<FindingView> tagged(FindingView finding) {
        return RestResponse.ResponseBuilder.ok(finding)
                .tag(ETags.of(finding.version()))
                .build();
    }
}
