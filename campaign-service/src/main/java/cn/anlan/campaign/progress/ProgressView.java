package cn.anlan.campaign.progress;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a campaign stands within one organisation, as the API shows it.
@Schema(name = "CampaignProgress", description = "How a campaign stands in one organisation and all below it.")
record ProgressView(
        UUID campaignId,
        UUID within,

        @Schema(description = "The time at which it was asked.")
        OffsetDateTime at,

        LaunchProgress launch,

        @Schema(description = "What is owed to those who are asked for by `cascade`.")
        FiguresView figures,

        @Schema(description = "What is owed to the campaign itself.")
        FiguresView own,

        @Schema(
                description =
                        "What is owed to the plans that carry the campaign out. A unit owes each duty to one of them"
                                + " or to the campaign, never to both.")
        FiguresView plans,

        @Schema(description = "Parts of `figures`, where they are asked for.")
        List<PartView> parts,

        @Schema(description = "Where the next page of parts begins.") @Nullable
        String next) {

    /// @param key of the requirement or phase, the level, or the organisation's id
    @Schema(name = "ProgressPart")
    record PartView(String key, String title, FiguresView figures) {}
}
