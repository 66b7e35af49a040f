package cn.anlan.hazard.vault;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom to pay a reward, and where. Sealed at once, apart from the case; who handles the case never sees it.
@Schema(name = "RewardPayee", description = "Whom to pay; sealed on receipt.")
public record Payee(
        @NotBlank @Size(max = 50) @Schema(examples = "张三") String name,

        @NotNull @Pattern(regexp = "[0-9]{6,32}") @Schema(examples = "6222000000000000000")
        String account,

        @NotBlank @Size(max = 100) @Schema(examples = "某银行某支行")
        String bank) {

    /// Never what it holds.
    @Override
    public String toString() {
        return "Payee[…]";
    }
}
