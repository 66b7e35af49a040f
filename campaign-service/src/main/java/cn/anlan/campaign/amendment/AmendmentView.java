package cn.anlan.campaign.amendment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amendment, as the API lists it.
@Schema(name = "CampaignAmendment")
record AmendmentView(
        @Schema(description = "0 for the campaign as it was published.")
        int number,

        @Schema(description = "Absent for the campaign as it was published.") @Nullable
        String reason,

        OffsetDateTime effectiveAt,

        @Schema(description = "On whose behalf it was made.") @Nullable
        UUID organizationId,

        @Schema(description = "What it changed; nothing as it was published.")
        List<ContentChange> changes) {

    static AmendmentView of(CampaignVersion version, @Nullable CampaignVersion before) {
        return new AmendmentView(
                version.number(),
                version.reason(),
                version.madeAt(),
                version.organizationId(),
                before == null ? List.of() : ContentChanges.between(before.content(), version.content()));
    }
}
