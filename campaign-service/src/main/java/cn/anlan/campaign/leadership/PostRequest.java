package cn.anlan.campaign.leadership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A post of a unit's leadership.
@Schema(name = "LeadershipPostRequest")
record PostRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull UUID organizationId,
        @NotNull PostKind kind,

        @NotBlank @Size(max = 100) @Schema(examples = "党委副书记、区长")
        String title,

        @NotNull @Schema(examples = "2020-05-01", description = "The first day on which it may be held.")
        LocalDate openedOn) {}
