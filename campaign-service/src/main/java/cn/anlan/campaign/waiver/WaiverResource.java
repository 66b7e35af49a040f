package cn.anlan.campaign.waiver;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/waivers")
@Tag(name = "Waivers", description = "Releases from duties.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class WaiverResource {

    private final WaiverRepository waivers;
    private final RequestWaiver requestWaiver;
    private final DecideWaiver decideWaiver;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    WaiverResource(
            WaiverRepository waivers,
            RequestWaiver requestWaiver,
            DecideWaiver decideWaiver,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.waivers = waivers;
        this.requestWaiver = requestWaiver;
        this.decideWaiver = decideWaiver;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "requestWaiver",
            summary = "Ask for a release from a duty",
            description = "From one commitment, or from a requirement until a day. Another person decides.")
    @APIResponse(
            responseCode = "201",
            description = "The waiver",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response request(@Valid @NotNull RequestWaiverRequest request) {
        var waiver = requestWaiver.request(request);
        return Answers.created("/v1/waivers/" + waiver.id(), WaiverView.of(waiver, language.get()), waiver.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listWaivers", summary = "List waivers of the units in the caller's scope")
    public Page<WaiverView> list(@BeanParam WaiverFilter filter, @Valid @BeanParam PageRequest page) {
        String list = "waivers:" + filter;
        return cursors.byId(
                list,
                page,
                (after, limit) -> waivers.list(filter, scope.viewer(), after, limit),
                waiver -> waiver.id(),
                waiver -> WaiverView.of(waiver, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getWaiver", summary = "Read one waiver")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response get(@PathParam("id") UUID id) {
        return waivers.findByIdOptional(id)
                .filter(waiver -> scope.covers(waiver.duty().organizationId()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{id}/grant")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "grantWaiver",
            summary = "Release the unit",
            description = "By an officer of the body that runs the campaign, not the person who asked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response grant(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(decideWaiver.grant(id, ifMatch));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "refuseWaiver",
            summary = "Do not release the unit",
            description = "By an officer of the body that runs the campaign, not the person who asked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response refuse(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(decideWaiver.refuse(id, ifMatch));
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "revokeWaiver",
            summary = "Take a release back",
            description = "What is not due yet is owed again; what was due stays released.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response revoke(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WaiverReason why) {
        return answer(decideWaiver.revoke(id, ifMatch, why.reason()));
    }

    private Response answer(Waiver waiver) {
        return Answers.of(WaiverView.of(waiver, language.get()), waiver.version());
    }
}
