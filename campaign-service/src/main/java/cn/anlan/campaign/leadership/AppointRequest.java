package cn.anlan.campaign.leadership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who takes a post: someone new by name, or someone who holds or held one already.
@Schema(name = "AppointmentRequest")
record AppointRequest(
        @Schema(description = "Someone who holds or held a post already; then no name.") @Nullable
        UUID personId,

        @Size(min = 1, max = 50) @Schema(examples = "张三", description = "Someone new; then no person.") @Nullable
        String name,

        @NotNull @Schema(examples = "2021-03-01", description = "His first day in the post; not after today.")
        LocalDate from) {

    /// Never what it holds.
    @Override
    public String toString() {
        return "AppointRequest[" + from + "]";
    }
}
