package cn.anlan.hazard.unsealing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of what custodians do.
final class UnsealingRequests {

    private UnsealingRequests() {}

    @Schema(name = "UnsealingReason", description = "Why. It is kept in the audit log and must name nobody.")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "公安机关调取，来函〔2026〕12号")
            String reason) {}

    @Schema(name = "IdentitySearch")
    record Search(
            @NotNull @Pattern(regexp = "1[3-9][0-9]{9}") @Schema(examples = "13800000000")
            String phone,

            @NotBlank @Size(max = 500) @Schema(examples = "举报人遗失回执，来电查询")
            String reason) {

        /// Never the number.
        @Override
        public String toString() {
            return "Search[…]";
        }
    }
}
