package cn.anlan.hazard.following;

import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1/hazard-reports/{trackingNumber}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports")
public class FollowingResource {

    private final FollowReport followReport;
    private final RequestLanguage requestLanguage;

    FollowingResource(FollowReport followReport, RequestLanguage requestLanguage) {
        this.requestLanguage = requestLanguage;
        this.followReport = followReport;
    }

    @GET
    @Operation(operationId = "followHazardReport", summary = "See how one's own report stands")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "How it stands")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    public Response look(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return PrivateAnswer.of(followReport.look(trackingNumber, secret, requestLanguage.get()));
    }

    @POST
    @Path("additions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addToHazardReport", summary = "Add text to one's own report")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "How it stands now")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(
            responseCode = "409",
            description = "The verification is over, or there are as many additions as there may be")
    public Response add(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid TextRequest request) {
        return PrivateAnswer.of(followReport.add(trackingNumber, secret, request.text(), requestLanguage.get()));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "answerHazardQuestion", summary = "Answer what the handlers ask (补正)")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "How it stands now")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "Nothing is asked")
    public Response answer(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid TextRequest request) {
        return PrivateAnswer.of(followReport.answer(trackingNumber, secret, request.text(), requestLanguage.get()));
    }

    @POST
    @Path("objection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "objectToHazardResult",
            summary = "Object to what one was told, to be decided one level up (异议)")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "How it stands now")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "There is nothing to object to, or no longer")
    public Response object(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid TextRequest request) {
        return PrivateAnswer.of(followReport.object(trackingNumber, secret, request.text(), requestLanguage.get()));
    }

    @POST
    @Path("withdrawal")
    @Operation(operationId = "withdrawHazardReport", summary = "Take one's own report back (撤回)")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "How it stands now")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "The hazard was found to be real already, or the handling is over")
    public Response withdraw(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return PrivateAnswer.of(followReport.withdraw(trackingNumber, secret, requestLanguage.get()));
    }

    @POST
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rateHazardReport", summary = "Rate the handling of one's own report, once (好差评)")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "The rated report")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "Not closed yet, or rated otherwise already")
    public Response rate(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid RatingRequest request) {
        return PrivateAnswer.of(followReport.rate(trackingNumber, secret, request.rating(), requestLanguage.get()));
    }
}
