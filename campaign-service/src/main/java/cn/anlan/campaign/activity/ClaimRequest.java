package cn.anlan.campaign.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Another thing that the activity was: in another campaign of the unit, or of another kind in the same.
@Schema(name = "ActivityClaim")
record ClaimRequest(
        @NotNull UUID campaignId,

        @NotBlank @Size(max = 64) @Schema(examples = "STUDY", description = "What that campaign calls it.")
        String activityKind,

        @Size(max = 64) @Nullable String counterKey) {

    static ClaimRequest of(Claim claim) {
        return new ClaimRequest(claim.campaignId(), claim.activityKind(), claim.counterKey());
    }
}
