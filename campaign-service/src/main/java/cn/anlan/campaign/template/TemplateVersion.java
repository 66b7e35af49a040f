package cn.anlan.campaign.template;

import cn.anlan.events.LocalizedText;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of a template, without its content.
@Schema(name = "CampaignTemplateVersion")
record TemplateVersion(
        String key,
        int version,
        LocalizedText title,
        @Nullable String theme,

        @Schema(description = "The body that keeps it; absent for a bundled one.") @Nullable
        UUID organizationId,

        @Schema(description = "When it was saved or imported; absent for a bundled one.") @Nullable
        OffsetDateTime createdAt) {

    static TemplateVersion bundled(CampaignTemplate template) {
        return new TemplateVersion(template.key(), 1, template.title(), template.theme(), null, null);
    }
}
