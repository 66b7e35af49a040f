package cn.anlan.hazard.rewardpayout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of what is done about payments.
final class PaymentRequests {

    private PaymentRequests() {}

    @Schema(name = "RewardPaymentRequest")
    record Pay(
            @NotBlank @Size(max = 100) @Schema(description = "Of the books.", examples = "记-2026-1208")
            String voucher,

            @Valid @Schema(description = "Where the money is fetched with the receipt.") @Nullable
            ShownReceipt receipt) {}

    @Schema(name = "ShownReceipt")
    record ShownReceipt(
            @NotBlank @Size(max = 32) @Schema(examples = "AL261122-7K3M9Q2D")
            String trackingNumber,

            @NotBlank @Size(max = 32) @Schema(examples = "4821-3309-7716-0452")
            String secret) {

        /// Never the secret.
        @Override
        public String toString() {
            return "ShownReceipt[" + trackingNumber + "]";
        }
    }

    @Schema(name = "PayeeReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "发放奖励")
            String reason) {}
}
