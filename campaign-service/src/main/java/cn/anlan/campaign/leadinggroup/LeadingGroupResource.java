package cn.anlan.campaign.leadinggroup;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/leading-groups")
@Tag(name = "Leading groups", description = "Who leads a campaign.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class LeadingGroupResource {

    private final SetUpGroup setUpGroup;
    private final LeadingGroupRepository groups;
    private final ComposeGroup names;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    LeadingGroupResource(
            SetUpGroup setUpGroup,
            LeadingGroupRepository groups,
            ComposeGroup names,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.setUpGroup = setUpGroup;
        this.groups = groups;
        this.names = names;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "setUpLeadingGroup",
            summary = "Set up a leading group",
            description =
                    "That of the body that runs the campaign, or that of a unit that takes part. Names are sealed.")
    @APIResponse(
            responseCode = "201",
            description = "The group",
            content = @Content(schema = @Schema(implementation = LeadingGroupView.class)))
    public Response setUp(@Valid @NotNull LeadingGroupRequest request) {
        var group = setUpGroup.setUp(request);
        return Answers.created("/v1/leading-groups/" + group.id(), view(group), group.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listLeadingGroups", summary = "List leading groups in the caller's scope")
    public Page<LeadingGroupView> list(
            @QueryParam("campaignId") @Nullable UUID campaignId,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        String list = "leading-groups:%s:%s".formatted(campaignId, organizationId);
        return cursors.byId(
                list,
                page,
                (after, limit) -> groups.list(campaignId, organizationId, scope.viewer(), after, limit),
                group -> group.id(),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getLeadingGroup", summary = "Read one leading group")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadingGroupView.class)))
    public Response get(@PathParam("id") UUID id) {
        return groups.findByIdOptional(id)
                .filter(group -> scope.covers(group.organizationId()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(operationId = "recomposeLeadingGroup", summary = "Recompose a leading group")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadingGroupView.class)))
    public Response recompose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Composition composition) {
        return answer(setUpGroup.recompose(id, ifMatch, composition));
    }

    private Response answer(LeadingGroup group) {
        return Answers.of(view(group), group.version());
    }

    private LeadingGroupView view(LeadingGroup group) {
        return LeadingGroupView.of(group, names, language.get());
    }
}
