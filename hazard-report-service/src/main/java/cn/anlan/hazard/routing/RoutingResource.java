package cn.anlan.hazard.routing;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/routing-rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
@Tag(name = "Routing rules", description = "Where an office passes public reports on to (转办规则)")
public class RoutingResource {

    private final KeepRules keepRules;
    private final RequestLanguage requestLanguage;

    RoutingResource(KeepRules keepRules, RequestLanguage requestLanguage) {
        this.keepRules = keepRules;
        this.requestLanguage = requestLanguage;
    }

    @Schema(name = "RoutingDryRunRequest")
    record DryRunRequest(
            @NotNull @Schema(description = "Reports from this day on", examples = "2026-01-01")
            LocalDate since) {}

    @GET
    @Operation(
            operationId = "listRoutingRuleSets",
            summary = "List the versions of routing rules in the caller's scope, the latest first")
    public Page<RuleSetView> list(
            @QueryParam("state") @Nullable RuleSetState state, @Valid @BeanParam PageRequest page) {
        return keepRules.page(state, page, requestLanguage.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "draftRoutingRules",
            summary = "Draft rules for the caller's office; the first that matches a report wins")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "404", description = "The caller acts for no committee office")
    @APIResponse(
            responseCode = "422",
            description = "A unit out of reach, a rule that can never match, or a chain of offices that leads back")
    public Response draft(@NotNull @Valid RuleSetRequest request) {
        KeepRules.Versioned set = keepRules.draft(request.rules(), requestLanguage.get());
        return Response.created(URI.create("/v1/routing-rule-sets/" + set.view().id()))
                .entity(set.view())
                .tag(ETags.of(set.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRoutingRuleSet", summary = "Get a version of routing rules")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "The version")
    @APIResponse(responseCode = "404", description = "No such version within the caller's scope")
    public Response get(@PathParam("id") UUID id) {
        return answer(keepRules.one(id, requestLanguage.get()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceRoutingRules", summary = "Replace the rules of a draft")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "The draft")
    @APIResponse(responseCode = "404", description = "No such version within the caller's scope")
    @APIResponse(responseCode = "409", description = "It is no draft")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it")
    @APIResponse(
            responseCode = "422",
            description = "A unit out of reach, a rule that can never match, or a chain of offices that leads back")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RuleSetRequest request) {
        return answer(keepRules.replace(id, ifMatch, request.rules(), requestLanguage.get()));
    }

    @POST
    @Path("{id}/activate")
    @Operation(operationId = "activateRoutingRules", summary = "Put a draft into force in place of the version before")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "The active version")
    @APIResponse(responseCode = "404", description = "No such version within the caller's scope")
    @APIResponse(responseCode = "409", description = "It is no draft")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it")
    @APIResponse(
            responseCode = "422",
            description = "A unit out of reach, a rule that can never match, or a chain of offices that leads back")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response activate(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(keepRules.activate(id, ifMatch, requestLanguage.get()));
    }

    @POST
    @Path("{id}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryRoutingRules",
            summary = "Try rules on the office's past reports, up to 20,000 of them, and change nothing")
    @APIResponse(responseCode = "404", description = "No such version within the caller's scope")
    public DryRun tryOn(@PathParam("id") UUID id, @NotNull @Valid DryRunRequest request) {
        return keepRules.tryOn(id, request.since());
    }

    private static Response answer(KeepRules.Versioned set) {
        return Response.ok(set.view()).tag(ETags.of(set.version())).build();
    }
}
