package cn.anlan.hazard.intake;

import cn.anlan.hazard.abuse.Guarded;
import cn.anlan.hazard.abuse.Origin;
import cn.anlan.hazard.officer.RegisterOfficer;
import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports", description = "Reporting a hazard without an account (随手拍)")
public class IntakeResource {

    private final SubmitReport submitReport;
    private final RequestLanguage requestLanguage;
    private final Origin origin;
    private final RegisterOfficer officers;
    private final HttpHeaders headers;

    IntakeResource(
            SubmitReport submitReport,
            RequestLanguage requestLanguage,
            Origin origin,
            RegisterOfficer officers,
            HttpHeaders headers) {
        this.officers = officers;
        this.origin = origin;
        this.headers = headers;
        this.requestLanguage = requestLanguage;
        this.submitReport = submitReport;
    }

    @GET
    @Path("hazard-categories")
    @Operation(operationId = "listHazardCategories", summary = "List the sectors over which hazards are reported")
    public List<CategoryView> categories() {
        Language language = requestLanguage.get();
        return Stream.of(HazardCategory.values())
                .map(category -> CategoryView.of(category, language))
                .toList();
    }

    @POST
    @Path("hazard-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(sharesCommit = true)
    @Guarded
    @Operation(
            operationId = "submitHazardReport",
            summary = "Report a hazard",
            description = "Gives a receipt. Evidence is added with it in a second step, as soon as the network allows."
                    + " An employee who reports the own employer chooses the channel WHISTLEBLOWER; an"
                    + " information officer chooses INFORMATION_OFFICER and sends number and secret.")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "The receipt")
    @APIResponse(responseCode = "401", description = "No information officer has this number and secret")
    @APIResponse(responseCode = "403", description = "Nothing is taken from this network for now; see the Link header")
    @APIResponse(responseCode = "422", description = "No committee office serves the division")
    @APIResponse(
            responseCode = "429",
            description = "Too many, or work is to be done first; see Proof-Of-Work-Challenge")
    public Response submit(
            @HeaderParam("Officer-Number") @Schema(examples = "XX-7K3M9Q2D") @Nullable String officerNumber,
            @HeaderParam("Officer-Secret") @Nullable String officerSecret,
            @NotNull @Valid SubmissionRequest request) {
        return receipt(submitReport.submit(sender(request, officerNumber, officerSecret), request));
    }

    private Sender sender(SubmissionRequest request, @Nullable String officerNumber, @Nullable String officerSecret) {
        return switch (request.channel()) {
            case null -> ofThePublic();
            case PUBLIC -> ofThePublic();
            // Of a whistleblower not even a hash is kept.
            case WHISTLEBLOWER -> Sender.by(IntakeChannel.WHISTLEBLOWER);
            case INFORMATION_OFFICER ->
                new Sender(
                        IntakeChannel.INFORMATION_OFFICER,
                        Optional.empty(),
                        Optional.of(officers.require(officerNumber, officerSecret)));
            case HOTLINE, LETTER, VISIT, PORTAL ->
                throw ProblemException.invalid(FieldError.of(
                        "/channel",
                        "not-public",
                        "请选择 PUBLIC、WHISTLEBLOWER 或 INFORMATION_OFFICER",
                        "choose PUBLIC, WHISTLEBLOWER or INFORMATION_OFFICER"));
        };
    }

    private Sender ofThePublic() {
        return new Sender(IntakeChannel.PUBLIC, origin.of(headers), Optional.empty());
    }

    static Response receipt(Receipt receipt) {
        return PrivateAnswer.of(Response.created(URI.create("/public/v1/hazard-reports/" + receipt.trackingNumber()))
                .entity(receipt));
    }
}
