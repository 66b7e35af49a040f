package cn.anlan.hazard.reward;

import cn.anlan.hazard.rewardrule.AccidentClass;
import cn.anlan.hazard.rewardrule.RewardFacts;
import cn.anlan.hazard.rewardrule.RewardGround;
import cn.anlan.hazard.vault.Payee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of what is done about rewards.
final class RewardRequests {

    private RewardRequests() {}

    @Schema(name = "RewardClaimRequest")
    record Claim(
            @NotNull @Schema(description = "Money; or honour alone.", examples = "true")
            Boolean wantsMoney,

            @NotNull
            @AssertTrue
            @Schema(
                    description = "Nobody who claims is of a regulator's staff, or closely related to one who is.",
                    examples = "true")
            Boolean notExcluded,

            @Valid @Schema(description = "Sealed at once. Without it the money is fetched with the receipt.") @Nullable
            Payee payee,

            @Size(min = 1, max = 20)
            @Schema(
                    description =
                            "Of those who reported together, the first signatory first. The money is paid once, to"
                                    + " the first.",
                    examples = "[1, 1]")
            @Nullable
            List<@NotNull @Min(1) @Max(1000) Integer> weights) {

        List<Integer> weightsOrOne() {
            return weights == null ? List.of(1) : weights;
        }

        /// Never whom to pay.
        @Override
        public String toString() {
            return "Claim[…]";
        }
    }

    @Schema(name = "RewardProposal")
    record Proposal(
            @NotNull RewardGround ground,

            @Min(0) @Max(100_000_000_000L) @Schema(examples = "5000000") @Nullable
            Long fineCents,

            @Min(1) @Max(10_000) @Schema(examples = "1") @Nullable
            Integer deaths,

            @Nullable AccidentClass accidentClass,

            @Min(1) @Max(20) @Schema(description = "Where the rule has tiers.", examples = "1") @Nullable
            Integer tier,

            @Min(0)
            @Max(100_000_000_000L)
            @Schema(description = "Where the rule gives a range.", examples = "200000")
            @Nullable
            Long proposedCents,

            @Schema(description = "Whether the rule's uplift applies.", examples = "false") @Nullable
            Boolean uplifted,

            @Nullable Honour honour) {

        RewardFacts facts() {
            return new RewardFacts(
                    ground, fineCents, deaths, accidentClass, tier, proposedCents, Boolean.TRUE.equals(uplifted));
        }
    }

    @Schema(name = "RewardReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "举报人属于监管部门工作人员")
            String reason) {}
}
