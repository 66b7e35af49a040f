package cn.anlan.campaign.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit's roster for a campaign, handed in for the first time.
@Schema(name = "RosterRequest")
record RosterRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull UUID campaignId,

        @NotNull @Schema(description = "Whose roster it is.")
        UUID organizationId,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid NamedPerson> people) {}
