package cn.anlan.hazard.intake;

import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports", description = "Reporting a hazard without an account (随手拍)")
public class IntakeResource {

    private final SubmitReport submitReport;
    private final RequestLanguage requestLanguage;

    IntakeResource(SubmitReport submitReport, RequestLanguage requestLanguage) {
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
    @Idempotent
    @Operation(
            operationId = "submitHazardReport",
            summary = "Report a hazard",
            description = "Gives a receipt. Evidence is added with it in a second step, as soon as the network allows."
                    + " An employee who reports the own employer chooses the channel WHISTLEBLOWER.")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "The receipt")
    @APIResponse(responseCode = "422", description = "No committee office serves the division")
    public Response submit(@NotNull @Valid SubmissionRequest request) {
        return receipt(submitReport.submit(channel(request), request));
    }

    private static IntakeChannel channel(SubmissionRequest request) {
        return switch (request.channel()) {
            case null -> IntakeChannel.PUBLIC;
            case PUBLIC, WHISTLEBLOWER -> request.channel();
            default ->
                throw ProblemException.invalid(FieldError.of(
                        "/channel", "not-public", "请选择 PUBLIC 或 WHISTLEBLOWER", "choose PUBLIC or WHISTLEBLOWER"));
        };
    }

    static Response receipt(Receipt receipt) {
        CacheControl secret = new CacheControl();
        secret.setNoStore(true);
        return Response.created(URI.create("/public/v1/hazard-reports/" + receipt.trackingNumber()))
                .cacheControl(secret)
                .entity(receipt)
                .build();
    }
}
