package cn.anlan.hazard.handling;

import cn.anlan.access.Roles;
import cn.anlan.web.ETags;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/hazard-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports", description = "Acceptance, transfer and verification of public reports (转办核查)")
public class HandlingResource {

    private final ReadReports readReports;
    private final HandleReport handleReport;
    private final BulkTransfer bulkTransfer;
    private final RequestLanguage requestLanguage;

    HandlingResource(
            ReadReports readReports,
            HandleReport handleReport,
            BulkTransfer bulkTransfer,
            RequestLanguage requestLanguage) {
        this.bulkTransfer = bulkTransfer;
        this.requestLanguage = requestLanguage;
        this.readReports = readReports;
        this.handleReport = handleReport;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.HAZARD_DISPATCHER,
        Roles.INSPECTOR,
        Roles.LIAISON_OFFICER,
        Roles.UNIT_LEADER
    })
    @Operation(operationId = "getHazardReport", summary = "Get a report")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    public Response get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("{id}/screen")
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(operationId = "screenHazardReport", summary = "Take a report up for screening (审核)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report does not stand where this can be done")
    public Response screen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handleReport.screen(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("{id}/ask")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "askHazardReporter", summary = "Ask the reporter for more (补正)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(
            responseCode = "409",
            description = "The report does not stand where this can be done, or a question is open")
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Question request) {
        handleReport.ask(id, ifMatch, request.question());
        return answer(id);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(operationId = "acceptHazardReport", summary = "Accept a report (受理)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report is not new")
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handleReport.accept(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "rejectHazardReport",
            summary = "Reject a report with a reason that its reporter reads (不予受理)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report is not new")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Reason request) {
        handleReport.reject(id, ifMatch, request.reason());
        return answer(id);
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "mergeHazardReport",
            summary = "Join a report with another one that tells of the same hazard (并案)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(
            responseCode = "409",
            description = "The report, or the other one, does not stand where this can be done")
    public Response mergeInto(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Merge request) {
        handleReport.mergeInto(id, ifMatch, request.parentId());
        return answer(id);
    }

    @POST
    @Path("{id}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(operationId = "transferHazardReport", summary = "Pass a report to the unit that handles it (转办)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report was not accepted, or is with a unit already")
    @APIResponse(responseCode = "422", description = "The unit is not in the jurisdiction of the office")
    public Response transfer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Transfer request) {
        handleReport.transfer(id, ifMatch, request.organizationId(), request.reason());
        return answer(id);
    }

    @POST
    @Path("bulk-transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "transferHazardReports",
            summary = "Pass many reports on, to one unit or each by the rules",
            description =
                    "Each for itself and whatever its version: what is no longer where it can be passed on is told, and"
                            + " does not hold up the others.")
    public BulkResult bulkTransfer(@NotNull @Valid HandlingRequests.BulkTransfer request) {
        return bulkTransfer.transfer(request, requestLanguage.get());
    }

    @POST
    @Path("{id}/route")
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "routeHazardReport",
            summary = "Pass a report on by the rules; where none matches, the committee office handles it")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report was not accepted, or is with a unit already")
    public Response route(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handleReport.route(id, ifMatch);
        return answer(id);
    }

    @GET
    @Path("{id}/destination")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(operationId = "getHazardDestination", summary = "See where the rules would send a report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    public RoutedTo destination(@PathParam("id") UUID id) {
        return readReports.destination(id, requestLanguage.get());
    }

    /// The unit no longer sees the report afterwards, so there is nothing to answer with.
    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "returnHazardReport", summary = "Give a report back to the office (退回)")
    @APIResponse(responseCode = "204", description = "The report is with the office again")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report is with no unit")
    public void giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Reason request) {
        handleReport.giveBack(id, ifMatch, request.reason());
    }

    @POST
    @Path("{id}/start-verification")
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "startHazardVerification", summary = "Take the verification of a report up (核查)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report is with no unit, or is being verified")
    public Response startVerification(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handleReport.startVerification(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("{id}/await")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(
            operationId = "awaitOtherAuthority",
            summary = "Stop the clock of a verification while another authority is waited for (待其他部门)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(
            responseCode = "409",
            description = "The report is not being verified, or its clock stands still already")
    public Response await(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Wait request) {
        handleReport.await(id, ifMatch, request.reason(), request.until());
        return answer(id);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "resumeHazardVerification", summary = "Let the clock of a verification run again")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "No other authority is waited for")
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handleReport.resume(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("{id}/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HAZARD_DISPATCHER, Roles.INSPECTOR, Roles.LIAISON_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "verifyHazardReport", summary = "Record what was found on the spot (核查)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report is with no unit")
    @APIResponse(responseCode = "422", description = "The responsible unit is not in the jurisdiction of the office")
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Verify request) {
        handleReport.verify(id, ifMatch, request.verification());
        return answer(id);
    }

    @POST
    @Path("{id}/tell-result")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(operationId = "tellHazardResult", summary = "Tell the reporter the result (反馈)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(
            responseCode = "409",
            description = "There is no result to tell, or the caller is of the unit that rectified")
    public Response tell(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Result request) {
        handleReport.tell(id, ifMatch, request.text());
        return answer(id);
    }

    @POST
    @Path("{id}/leave-unfixed")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "leaveHazardUnfixed",
            summary =
                    "End the handling of a hazard that is real and still there, with a reason that its reporter reads")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(
            responseCode = "409",
            description = "The report does not stand where this can be done, or the caller is of the responsible unit")
    public Response leaveUnfixed(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Reason request) {
        handleReport.leaveUnfixed(id, ifMatch, request.reason());
        return answer(id);
    }

    @POST
    @Path("{id}/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HAZARD_DISPATCHER)
    @Operation(
            operationId = "upholdHazardResult",
            summary = "Confirm, after an objection, what the reporter was told (维持)")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "Nothing is objected to, or the caller told the result himself")
    public Response uphold(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandlingRequests.Reason request) {
        handleReport.uphold(id, ifMatch, request.reason());
        return answer(id);
    }

    private Response answer(UUID id) {
        ReadReports.Versioned report = readReports.one(id, requestLanguage.get());
        return Response.ok(report.view()).tag(ETags.of(report.version())).build();
    }
}
