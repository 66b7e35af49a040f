package cn.anlan.hazard.exposure;

import cn.anlan.access.Roles;
import cn.anlan.web.ETags;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/exposures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMITTEE_OFFICER)
@RunOnVirtualThread
@Tag(name = "Exposures")
public class ProposeExposureResource {

    private final ExposeHazard exposeHazard;
    private final RequestLanguage language;

    ProposeExposureResource(ExposeHazard exposeHazard, RequestLanguage language) {
        this.exposeHazard = exposeHazard;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "proposeExposure",
            summary = "Propose to warn the public of a hazard (警示曝光)",
            description = "In words of the office's own. Photos are shown redacted only.")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "201", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    @APIResponse(responseCode = "409", description = "The report was not found real, or the id is taken")
    public Response propose(@PathParam("id") UUID id, @NotNull @Valid ExposureRequests.Proposal proposal) {
        Exposure exposure = exposeHazard.propose(id, proposal);
        return Response.created(URI.create("/v1/exposures/" + exposure.id()))
                .entity(ExposureViews.Staff.of(exposure, language.get()))
                .tag(ETags.of(exposure.version()))
                .build();
    }
}
