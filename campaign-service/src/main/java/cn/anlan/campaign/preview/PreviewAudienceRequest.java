package cn.anlan.campaign.preview;

import cn.anlan.campaign.audience.AudienceSelector;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A selector to be tried.
record PreviewAudienceRequest(
        @NotNull @Schema(description = "The body that would run the campaign.")
        UUID organizationId,

        @NotNull AudienceSelector selector) {}
