package cn.anlan.hazard.officer;

import cn.anlan.access.Roles;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/information-officers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
@Tag(name = "Information officers", description = "People whom an office has asked to report what they see (信息员)")
public class OfficerResource {

    private final RegisterOfficer registerOfficer;

    OfficerResource(RegisterOfficer registerOfficer) {
        this.registerOfficer = registerOfficer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "registerInformationOfficer",
            summary = "Register an information officer",
            description =
                    "Gives the number and the secret with which the officer reports. The secret is shown this one time.")
    @APIResponseSchema(
            value = OfficerViews.Registered.class,
            responseCode = "201",
            responseDescription = "What the officer is given")
    public Response register(@NotNull @Valid OfficerViews.Request request) {
        OfficerViews.Registered registered = registerOfficer.register(request);
        return PrivateAnswer.of(Response.created(URI.create("/v1/information-officers/" + registered.id()))
                .entity(registered));
    }

    @GET
    @Operation(
            operationId = "listInformationOfficers",
            summary = "List the information officers of the caller's scope, the latest first")
    public Page<OfficerViews.Line> list(@Valid @BeanParam PageRequest page) {
        return registerOfficer.page(page);
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endInformationOfficer", summary = "End the office of an information officer")
    @APIResponse(responseCode = "204", description = "Nothing more is taken under the number")
    @APIResponse(responseCode = "404", description = "No such officer within the caller's scope")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public void end(@PathParam("id") UUID id) {
        registerOfficer.end(id);
    }
}
