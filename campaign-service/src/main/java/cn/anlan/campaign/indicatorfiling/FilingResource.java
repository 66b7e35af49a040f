package cn.anlan.campaign.indicatorfiling;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicatorfiling.FilingView.StepView;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/indicator-filings")
@Tag(name = "Indicators", description = "Figures that units file, and their sums.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class FilingResource {

    private final FileIndicator fileIndicator;
    private final IndicatorFilings filings;
    private final FilingHistory history;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    FilingResource(
            FileIndicator fileIndicator,
            IndicatorFilings filings,
            FilingHistory history,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.fileIndicator = fileIndicator;
        this.filings = filings;
        this.history = history;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "fileIndicator",
            summary = "File a unit's figures for an indicator",
            description = "For the period that holds the day; filing them fulfils the unit's duty, whatever they say.")
    @APIResponse(
            responseCode = "201",
            description = "The filing",
            content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Response file(@Valid @NotNull FilingRequest request) {
        var filing = fileIndicator.file(request);
        return Answers.created(
                "/v1/indicator-filings/" + filing.id(), FilingView.of(filing, language.get()), filing.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listIndicatorFilings", summary = "List filed figures of units in the caller's scope")
    public Page<FilingView> list(
            @QueryParam("campaignId") @Nullable UUID campaignId,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("state") @Nullable FilingState state,
            @Valid @BeanParam PageRequest page) {
        var filter = new FilingFilter(campaignId, organizationId, state);
        String list = filter.listName();
        return cursors.byId(
                list,
                page,
                (after, limit) -> filings.list(filter, scope.viewer(), after, limit),
                filing -> filing.id(),
                filing -> FilingView.of(filing, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getIndicatorFiling", summary = "Read one filing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(visible(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "refileIndicator",
            summary = "File other figures for the same period",
            description = "What was verified has to be verified again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Response refile(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FiguresRequest request) {
        return answer(fileIndicator.refile(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(operationId = "verifyIndicatorFiling", summary = "Confirm the figures of a unit below")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Response verify(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(fileIndicator.verify(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "returnIndicatorFiling",
            summary = "Send figures back to the unit below",
            description = "They count for nothing until they are filed again, and the unit's duty is open again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return answer(fileIndicator.sendBack(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(
            operationId = "listIndicatorFilingHistory",
            summary = "List what a unit filed for a period, step by step")
    public Page<StepView> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        visible(id);
        String list = "indicator-filing-history:" + id;
        int after = cursors.position(list, page)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(0);
        return cursors.page(
                list,
                page,
                history.list(id, after, page.rowsToRead()),
                step -> List.of(Integer.toString(step.number())),
                step -> StepView.of(step, language.get()));
    }

    private IndicatorFiling visible(UUID id) {
        return filings.findByIdOptional(id)
                .filter(filing -> scope.covers(filing.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private Response answer(IndicatorFiling filing) {
        return Answers.of(FilingView.of(filing, language.get()), filing.version());
    }
}
