package cn.anlan.hazard.following;

import cn.anlan.web.RequestLanguage;
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
import jakarta.ws.rs.core.CacheControl;
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
        return privately(followReport.look(trackingNumber, secret, requestLanguage.get()));
    }

    @POST
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rateHazardReport", summary = "Rate the handling of one's own report, once (好差评)")
    @APIResponseSchema(value = PublicReportView.class, responseCode = "200", responseDescription = "The rated report")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "Not closed yet, or rated already")
    public Response rate(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid RatingRequest request) {
        return privately(followReport.rate(trackingNumber, secret, request.rating(), requestLanguage.get()));
    }

    private static Response privately(PublicReportView view) {
        CacheControl secret = new CacheControl();
        secret.setPrivate(true);
        secret.setNoStore(true);
        return Response.ok(view).cacheControl(secret).build();
    }
}
