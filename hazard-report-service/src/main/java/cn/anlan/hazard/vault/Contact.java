package cn.anlan.hazard.vault;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How to reach the reporter. Sealed at once; no service, no event and no log ever shows it.
@Schema(description = "How to reach the reporter; sealed on receipt. Leave it out to report anonymously.")
public record Contact(
        @Size(max = 50) @Schema(examples = "张三") @Nullable String name,

        @Pattern(regexp = "1[3-9][0-9]{9}") @Schema(examples = "13800000000") @Nullable
        String phone,

        @Size(max = 254) @Email @Schema(examples = "reporter@example.cn") @Nullable
        String email) {

    public Contact(@Nullable String name, @Nullable String phone) {
        this(name, phone, null);
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
