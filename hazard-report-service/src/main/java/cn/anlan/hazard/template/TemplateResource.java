package cn.anlan.hazard.template;

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
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/response-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
@Tag(name = "Response templates", description = "What an office writes to reporters again and again (答复模板)")
public class TemplateResource {

    private final KeepTemplates keepTemplates;
    private final RequestLanguage requestLanguage;

    TemplateResource(KeepTemplates keepTemplates, RequestLanguage requestLanguage) {
        this.keepTemplates = keepTemplates;
        this.requestLanguage = requestLanguage;
    }

    @GET
    @Operation(operationId = "listResponseTemplates", summary = "List the templates of the caller's office")
    public Page<TemplateView> list(
            @QueryParam("purpose") @Nullable TemplatePurpose purpose, @Valid @BeanParam PageRequest page) {
        return keepTemplates.page(purpose, page, requestLanguage.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "createResponseTemplate", summary = "Keep a template for the caller's office")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The template")
    @APIResponse(responseCode = "409", description = "There is a template of this name")
    public Response create(@NotNull @Valid TemplateRequest request) {
        KeepTemplates.Versioned template = keepTemplates.create(request, requestLanguage.get());
        return Response.created(
                        URI.create("/v1/response-templates/" + template.view().id()))
                .entity(template.view())
                .tag(ETags.of(template.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getResponseTemplate", summary = "Get a template")
    @APIResponseSchema(value = TemplateView.class, responseCode = "200", responseDescription = "The template")
    @APIResponse(responseCode = "404", description = "No such template of the caller's office")
    public Response get(@PathParam("id") UUID id) {
        return answer(keepTemplates.one(id, requestLanguage.get()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeResponseTemplate", summary = "Change a template")
    @APIResponseSchema(value = TemplateView.class, responseCode = "200", responseDescription = "The template")
    @APIResponse(responseCode = "404", description = "No such template of the caller's office")
    @APIResponse(responseCode = "409", description = "There is another template of this name")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TemplateRequest request) {
        return answer(keepTemplates.change(id, ifMatch, request, requestLanguage.get()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteResponseTemplate", summary = "Delete a template")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such template of the caller's office")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        keepTemplates.delete(id, ifMatch);
    }

    private static Response answer(KeepTemplates.Versioned template) {
        return Response.ok(template.view()).tag(ETags.of(template.version())).build();
    }
}
