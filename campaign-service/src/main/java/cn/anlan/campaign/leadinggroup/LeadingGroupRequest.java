package cn.anlan.campaign.leadinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A leading group to be set up.
@Schema(name = "LeadingGroupRequest")
record LeadingGroupRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull UUID campaignId,

        @NotNull @Schema(description = "Whose group it is: the body that runs the campaign, or a unit that takes part.")
        UUID organizationId,

        @NotNull @Valid Composition composition) {}
