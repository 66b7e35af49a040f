package cn.anlan.campaign.draft;

import cn.anlan.events.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Under which name a campaign is to be kept as a template.
record SaveAsTemplateRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Schema(examples = "district-lectures")
        String key,

        @Schema(description = "The campaign's, if absent.") @Nullable
        LocalizedText title) {}
