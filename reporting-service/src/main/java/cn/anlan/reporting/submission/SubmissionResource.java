package cn.anlan.reporting.submission;

import cn.anlan.access.Roles;
import cn.anlan.reporting.CallerLanguage;
import cn.anlan.web.Cursors;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions", description = "Reports that organisations hand in.")
class SubmissionResource {

    private final WriteSubmission writing;
    private final ReviewSubmission reviewing;
    private final SubmissionRepository submissions;
    private final Cursors cursors;
    private final CallerLanguage language;

    SubmissionResource(
            WriteSubmission writing,
            ReviewSubmission reviewing,
            SubmissionRepository submissions,
            Cursors cursors,
            CallerLanguage language) {
        this.writing = writing;
        this.reviewing = reviewing;
        this.submissions = submissions;
        this.cursors = cursors;
        this.language = language;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(operationId = "draftSubmission", summary = "Begin a submission towards a commitment")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response draft(@Valid @NotNull DraftRequest request) {
        Submission submission = writing.draft(request.id(), request.commitmentId(), request.content());
        return Response.created(URI.create("/v1/submissions/" + submission.id()))
                .entity(SubmissionView.of(submission, language))
                .tag(ETags.of(submission.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PORTAL})
    @Operation(operationId = "listSubmissions", summary = "List submissions, the oldest first")
    public Page<SubmissionView> list(@BeanParam SubmissionFilter filter, @Valid @BeanParam PageRequest page) {
        String list = "submissions:" + filter;
        List<Submission> rows = submissions.list(filter, cursors.position(list, page), page.rowsToRead());
        return cursors.page(
                list,
                page,
                rows,
                row -> List.of(row.createdAt().toString(), row.id().toString()),
                row -> SubmissionView.of(row, language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PORTAL})
    @Operation(operationId = "getSubmission", summary = "Show a submission")
    public RestResponse<SubmissionView> get(@PathParam("id") UUID id) {
        return answer(submissions.visible(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(operationId = "reviseSubmission", summary = "Rewrite a draft or a returned submission")
    public RestResponse<SubmissionView> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReviseRequest request) {
        return answer(writing.revise(id, ifMatch, request.content()));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(operationId = "submitSubmission", summary = "Hand a submission in")
    public RestResponse<SubmissionView> submit(@PathParam("id") UUID id) {
        return answer(writing.submit(id));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(operationId = "returnSubmission", summary = "Send a submission back; the duty is open again")
    public RestResponse<SubmissionView> sendBack(@PathParam("id") UUID id, @Valid @NotNull ReturnRequest request) {
        return answer(reviewing.sendBack(id, request.reason()));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(operationId = "acceptSubmission", summary = "Accept a submission")
    public RestResponse<SubmissionView> accept(@PathParam("id") UUID id) {
        return answer(reviewing.accept(id));
    }

    private RestResponse<SubmissionView> answer(Submission submission) {
        return RestResponse.ResponseBuilder.ok(SubmissionView.of(submission, language))
                .tag(ETags.of(submission.version()))
                .build();
    }
}
