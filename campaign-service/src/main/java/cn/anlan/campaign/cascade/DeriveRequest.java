package cn.anlan.campaign.cascade;

import cn.anlan.events.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan that is to carry out a campaign above.
record DeriveRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull @Schema(description = "The body that runs the plan.")
        UUID organizationId,

        @Schema(description = "That of the campaign above, if absent.") @Nullable
        LocalizedText title,

        @Size(max = 100) @Schema(examples = "歙科商经〔2022〕34号") @Nullable
        String documentNumber) {}
