package cn.anlan.campaign.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A phone number as a whole. It comes in a body: addresses are logged.
@Schema(name = "PhoneRequest")
record PhoneRequest(
        @NotNull @Pattern(regexp = NamedPerson.PHONE) @Schema(examples = "13800000000")
        String phone) {

    /// Never what it holds.
    @Override
    public String toString() {
        return "PhoneRequest[…]";
    }
}
