package cn.anlan.campaign.organizationchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new organisation.
@Schema(name = "CreateOrganization")
record CreateOrganizationRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotBlank
        @Size(max = 64)
        @Schema(description = "The code by which imports know it; it never changes.", examples = "500108-E41")
        String code,

        @Schema(description = "Absent for the top of the tree.") @Nullable
        UUID parentId,

        @NotNull @Valid ProfileRequest profile) {}
