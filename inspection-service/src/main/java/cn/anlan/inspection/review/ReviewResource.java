package cn.anlan.inspection.review;

import cn.anlan.access.Roles;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/self-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Self-reviews", description = "Checklists answered point by point.")
public class ReviewResource {

    private final AnswerReview answer;
    private final JudgeReview judge;
    private final ReadReviews read;
    private final RequestLanguage language;

    ReviewResource(AnswerReview answer, JudgeReview judge, ReadReviews read, RequestLanguage language) {
        this.answer = answer;
        this.judge = judge;
        this.read = read;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.COMMITTEE_OFFICER, Roles.PORTAL})
    @Operation(
            operationId = "startSelfReview",
            summary = "Start a self-review",
            description = "Of one organisation against one checklist, for a campaign or of its own accord.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201", responseDescription = "Started")
    public Response start(@Valid @NotNull NewReviewRequest request) {
        ReviewView review = answer.start(request, language.get());
        return Response.created(URI.create("/v1/self-reviews/" + review.id()))
                .tag(ETags.of(review.version()))
                .entity(review)
                .build();
    }

    @GET
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PORTAL})
    @Operation(
            operationId = "listSelfReviews",
            summary = "List self-reviews",
            description =
                    "Those of the caller's own organisation, of all below it and of assigned units; newest first.")
    public Page<ReviewView> list(
            @QueryParam("state") @Nullable ReviewStatus state,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("campaignId") @Nullable UUID campaignId,
            @Valid @BeanParam PageRequest page) {
        return read.list(new ReviewRepository.Filter(state, organizationId, campaignId), page, language.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PORTAL})
    @Operation(operationId = "getSelfReview", summary = "Read a self-review", description = "With all its answers.")
    public RestResponse<ReviewView> get(@PathParam("id") UUID id) {
        return tagged(read.get(id, language.get()));
    }

    @PUT
    @Path("/{id}/answers/{checkPoint}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.PORTAL})
    @Operation(
            operationId = "answerCheckPoint",
            summary = "Answer a check point",
            description = "Replaces the answer, while the self-review is a draft or was returned.")
    public RestResponse<ReviewView> answer(
            @PathParam("id") UUID id,
            @PathParam("checkPoint") @Parameter(example = "E5c") String checkPoint,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the self-review.", example = "\"3\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AnswerRequest request) {
        return tagged(answer.answer(id, checkPoint, request.answer(), ifMatch, language.get()));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.PORTAL})
    @Operation(
            operationId = "submitSelfReview",
            summary = "Submit a self-review",
            description = "All check points must be answered. Each problem becomes a finding in the ledger.")
    public RestResponse<ReviewView> submit(@PathParam("id") UUID id) {
        return tagged(judge.submit(id, language.get()));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.INSPECTOR})
    @Operation(
            operationId = "acceptSelfReview",
            summary = "Accept a self-review",
            description = "By someone else than who submitted it.")
    public RestResponse<ReviewView> accept(@PathParam("id") UUID id) {
        return tagged(judge.accept(id, language.get()));
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.INSPECTOR})
    @Operation(
            operationId = "returnSelfReview",
            summary = "Return a self-review",
            description = "Sends a perfunctory one back, with the reason. It is owed again.")
    public RestResponse<ReviewView> sendBack(@PathParam("id") UUID id, @Valid @NotNull ReturnRequest request) {
        return tagged(judge.sendBack(id, request.reason(), language.get()));
    }

    private static RestResponse<ReviewView> tagged(ReviewView review) {
        return RestResponse.ResponseBuilder.ok(review)
                .tag(ETags.of(review.version()))
                .build();
    }
}
