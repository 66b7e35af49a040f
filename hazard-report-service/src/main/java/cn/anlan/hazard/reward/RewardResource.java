package cn.anlan.hazard.reward;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.hazard.rewardrule.RewardRules;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER, Roles.UNIT_LEADER})
@RunOnVirtualThread
@Tag(name = "Rewards", description = "Rewards of reporters (举报奖励), without a word of who they are")
public class RewardResource {

    private final DecideReward decideReward;
    private final RewardClaims claims;
    private final RewardRules rules;
    private final OrganizationScope scope;
    private final ScopedPages pages;
    private final RequestLanguage language;

    RewardResource(
            DecideReward decideReward,
            RewardClaims claims,
            RewardRules rules,
            OrganizationScope scope,
            ScopedPages pages,
            RequestLanguage language) {
        this.decideReward = decideReward;
        this.claims = claims;
        this.rules = rules;
        this.scope = scope;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Path("reward-rules")
    @Operation(operationId = "listRewardRules", summary = "List the tables by which reports are rewarded")
    public List<RewardViews.Rule> rules() {
        return rules.all().stream()
                .map(rule -> RewardViews.Rule.of(rule, language.get()))
                .toList();
    }

    @GET
    @Path("reward-claims")
    @Transactional
    @Operation(operationId = "listRewardClaims", summary = "List the claims in the caller's scope, the latest first")
    public Page<RewardViews.Staff> list(
            @QueryParam("state") @Nullable RewardState state, @Valid @BeanParam PageRequest page) {
        return pages.latestFirst(
                "reward-claims:" + state,
                page,
                (viewer, before, limit) -> claims.inScope(viewer, state, before, limit),
                RewardClaim::id,
                claim -> RewardViews.Staff.of(claim, language.get()));
    }

    @GET
    @Path("reward-claims/{id}")
    @Transactional
    @Operation(operationId = "getRewardClaim", summary = "Get a claim")
    @APIResponseSchema(value = RewardViews.Staff.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim within the caller's scope")
    public Response get(@PathParam("id") UUID id) {
        return claims.findByIdOptional(id)
                .filter(claim -> scope.covers(claim.organizationId()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("reward-claims/{id}/propose")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(operationId = "proposeReward", summary = "Work out the reward by the rule, for another to approve")
    @APIResponseSchema(value = RewardViews.Staff.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim within the caller's scope")
    @APIResponse(responseCode = "409", description = "The claim is not open")
    @APIResponse(responseCode = "422", description = "The rule does not reward the ground")
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RewardRequests.Proposal proposal) {
        return answer(decideReward.propose(id, ifMatch, proposal));
    }

    @POST
    @Path("reward-claims/{id}/approve")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "approveReward", summary = "Approve a reward that another has proposed")
    @APIResponseSchema(value = RewardViews.Staff.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim within the caller's scope")
    @APIResponse(responseCode = "409", description = "Not proposed, or by the one who proposed it")
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(decideReward.approve(id, ifMatch));
    }

    @POST
    @Path("reward-claims/{id}/give-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER})
    @Operation(operationId = "giveRewardBack", summary = "Give a proposal back to who proposes")
    @APIResponseSchema(value = RewardViews.Staff.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim within the caller's scope")
    @APIResponse(responseCode = "409", description = "Not proposed, or by the one who proposed it")
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RewardRequests.Reason request) {
        return answer(decideReward.giveBack(id, ifMatch, request.reason()));
    }

    @POST
    @Path("reward-claims/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER})
    @Operation(
            operationId = "refuseReward",
            summary = "Refuse a reward, with a reason that the reporter reads",
            description = "For instance because the claimant turns out to be excluded.")
    @APIResponseSchema(value = RewardViews.Staff.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim within the caller's scope")
    @APIResponse(responseCode = "409", description = "The claim was decided already")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RewardRequests.Reason request) {
        return answer(decideReward.refuse(id, ifMatch, request.reason()));
    }

    private Response answer(RewardClaim claim) {
        return Response.ok(RewardViews.Staff.of(claim, language.get()))
                .tag(ETags.of(claim.version()))
                .build();
    }
}
