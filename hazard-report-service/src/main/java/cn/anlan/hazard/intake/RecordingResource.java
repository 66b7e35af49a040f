package cn.anlan.hazard.intake;

import cn.anlan.access.Roles;
import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.idempotency.Idempotent;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class RecordingResource {

    private final SubmitReport submitReport;
    private final SecurityIdentity identity;

    RecordingResource(SubmitReport submitReport, SecurityIdentity identity) {
        this.submitReport = submitReport;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER, Roles.PORTAL})
    @Operation(
            operationId = "recordHazardReport",
            summary = "Record a report that came by hotline, letter or visit, or through a portal",
            description =
                    "The receipt belongs to whoever reported: tell or send it, and keep no copy. Portals must send"
                            + " an Idempotency-Key.")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "The receipt")
    @APIResponse(responseCode = "422", description = "No committee office serves the division")
    public Response submit(@NotNull @Valid SubmissionRequest request) {
        return IntakeResource.receipt(submitReport.submit(Sender.by(channel(request)), request));
    }

    private IntakeChannel channel(SubmissionRequest request) {
        IntakeChannel channel = request.channel();
        if (identity.hasRole(Roles.PORTAL)) {
            if (channel == null || channel == IntakeChannel.PORTAL) {
                return IntakeChannel.PORTAL;
            }
            throw ProblemException.invalid(
                    FieldError.of("/channel", "not-portal", "门户只能以 PORTAL 渠道提交", "a portal reports by PORTAL only"));
        }
        if (channel == null || !channel.isRecordedByClerks()) {
            throw ProblemException.invalid(FieldError.of(
                    "/channel", "not-recorded", "请选择 HOTLINE、LETTER 或 VISIT", "choose HOTLINE, LETTER or VISIT"));
        }
        return channel;
    }
}
