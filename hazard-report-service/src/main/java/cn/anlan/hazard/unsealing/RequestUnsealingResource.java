package cn.anlan.hazard.unsealing;

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

@Path("/v1/hazard-reports/{id}/unsealings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_CUSTODIAN)
@RunOnVirtualThread
@Tag(name = "Identity vault")
public class RequestUnsealingResource {

    private final UnsealIdentity unsealIdentity;
    private final RequestLanguage language;

    RequestUnsealingResource(UnsealIdentity unsealIdentity, RequestLanguage language) {
        this.unsealIdentity = unsealIdentity;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "requestUnsealing",
            summary = "Ask to see who reported (查看举报人身份)",
            description =
                    "Another custodian has to approve. Only then, and for a short time, may the one who asked look.")
    @APIResponseSchema(value = UnsealingView.class, responseCode = "201", responseDescription = "The request")
    @APIResponse(responseCode = "404", description = "No such report within the custodian's scope")
    @APIResponse(responseCode = "409", description = "The reporter left nothing, or it was destroyed")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid UnsealingRequests.Reason request) {
        Unsealing unsealing = unsealIdentity.request(id, request.reason());
        return Response.created(URI.create("/v1/unsealings/" + unsealing.id()))
                .entity(UnsealingView.of(unsealing, language.get()))
                .tag(ETags.of(unsealing.version()))
                .build();
    }
}
