package cn.anlan.hazard.unsealing;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_CUSTODIAN)
@RunOnVirtualThread
@Tag(name = "Identity vault")
public class UnsealingResource {

    private static final String LIST = "unsealings";

    private final UnsealIdentity unsealIdentity;
    private final Unsealings unsealings;
    private final OrganizationScope scope;
    private final ScopedPages pages;
    private final RequestLanguage language;

    UnsealingResource(
            UnsealIdentity unsealIdentity,
            Unsealings unsealings,
            OrganizationScope scope,
            ScopedPages pages,
            RequestLanguage language) {
        this.unsealIdentity = unsealIdentity;
        this.unsealings = unsealings;
        this.scope = scope;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Path("unsealings")
    @Transactional
    @Operation(operationId = "listUnsealings", summary = "List openings of identities in the custodian's scope")
    public Page<UnsealingView> list(@Valid @BeanParam PageRequest page) {
        return pages.latestFirst(
                LIST,
                page,
                unsealings::inScope,
                Unsealing::id,
                unsealing -> UnsealingView.of(unsealing, language.get()));
    }

    @GET
    @Path("unsealings/{id}")
    @Transactional
    @Operation(operationId = "getUnsealing", summary = "See how the opening of an identity stands")
    @APIResponseSchema(value = UnsealingView.class, responseCode = "200", responseDescription = "The opening")
    @APIResponse(responseCode = "404", description = "No such opening within the custodian's scope")
    public Response get(@PathParam("id") UUID id) {
        return unsealings
                .findByIdOptional(id)
                .filter(unsealing -> scope.covers(unsealing.organizationId()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("unsealings/{id}/approve")
    @Operation(
            operationId = "approveUnsealing",
            summary = "Approve the opening of an identity, as another custodian than the one who asked")
    @APIResponseSchema(value = UnsealingView.class, responseCode = "200", responseDescription = "The opening")
    @APIResponse(responseCode = "404", description = "No such opening within the custodian's scope")
    @APIResponse(responseCode = "409", description = "By the custodian who asked, or decided already")
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(unsealIdentity.approve(id, ifMatch));
    }

    @POST
    @Path("unsealings/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseUnsealing", summary = "Refuse the opening of an identity")
    @APIResponseSchema(value = UnsealingView.class, responseCode = "200", responseDescription = "The opening")
    @APIResponse(responseCode = "404", description = "No such opening within the custodian's scope")
    @APIResponse(responseCode = "409", description = "By the custodian who asked, or decided already")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UnsealingRequests.Reason request) {
        return answer(unsealIdentity.refuse(id, ifMatch, request.reason()));
    }

    @POST
    @Path("unsealings/{id}/end")
    @Operation(operationId = "endUnsealing", summary = "End the opening of an identity before its time")
    @APIResponseSchema(value = UnsealingView.class, responseCode = "200", responseDescription = "The opening")
    @APIResponse(responseCode = "404", description = "No such opening within the custodian's scope")
    @APIResponse(responseCode = "409", description = "Refused or ended already")
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(unsealIdentity.end(id, ifMatch));
    }

    @POST
    @Path("unsealings/{id}/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtIdentity",
            summary = "See who reported",
            description = "Each look is kept in the audit log, with its reason, before anything is opened.")
    @APIResponseSchema(value = IdentityView.class, responseCode = "200", responseDescription = "Who reported")
    @APIResponse(responseCode = "404", description = "No such opening within the custodian's scope")
    @APIResponse(responseCode = "409", description = "Not approved, over, or destroyed")
    public Response look(@PathParam("id") UUID id, @NotNull @Valid UnsealingRequests.Reason request) {
        return PrivateAnswer.of(IdentityView.of(unsealIdentity.look(id, request.reason())));
    }

    /// A POST, so that the number stands in no address.
    @POST
    @Path("identity-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchByPhone",
            summary = "Find the reports of a phone number in the custodian's scope",
            description = "The whole number is needed. Each search is kept in the audit log with its reason.")
    @APIResponseSchema(value = FoundReportView[].class, responseCode = "200", responseDescription = "The reports")
    public Response search(@NotNull @Valid UnsealingRequests.Search request) {
        return PrivateAnswer.of(unsealIdentity.find(request.phone(), request.reason()).stream()
                .map(FoundReportView::of)
                .toList());
    }

    private Response answer(Unsealing unsealing) {
        return Response.ok(UnsealingView.of(unsealing, language.get()))
                .tag(ETags.of(unsealing.version()))
                .build();
    }
}
