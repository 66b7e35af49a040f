package cn.anlan.hazard.reward;

import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1/hazard-reports/{trackingNumber}/reward-claim")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports")
public class PublicRewardResource {

    private final ClaimReward claimReward;
    private final RequestLanguage language;

    PublicRewardResource(ClaimReward claimReward, RequestLanguage language) {
        this.claimReward = claimReward;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "claimReward",
            summary = "Claim the reward for one's own report (举报奖励)",
            description = "Within the rule's time after the result was told, by the first who reported the hazard. Who"
                    + " wants to stay unknown leaves out whom to pay, and fetches the money with the receipt.")
    @APIResponseSchema(value = RewardViews.Claimant.class, responseCode = "201", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "Not found real, not the first, too late, or claimed already")
    @APIResponse(responseCode = "422", description = "The region rewards neither the sector nor anonymous reporters")
    public Response claim(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @NotNull @Valid RewardRequests.Claim request) {
        RewardClaim claim = claimReward.claim(trackingNumber, secret, request);
        return PrivateAnswer.of(
                Response.created(URI.create("/public/v1/hazard-reports/" + trackingNumber + "/reward-claim"))
                        .entity(RewardViews.Claimant.of(claim, language.get())));
    }

    @GET
    @Operation(operationId = "followReward", summary = "See how one's own claim stands")
    @APIResponseSchema(value = RewardViews.Claimant.class, responseCode = "200", responseDescription = "The claim")
    @APIResponse(responseCode = "404", description = "No such report, another secret, or nothing claimed")
    public Response look(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return PrivateAnswer.of(RewardViews.Claimant.of(claimReward.look(trackingNumber, secret), language.get()));
    }
}
