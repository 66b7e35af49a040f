package cn.anlan.campaign.preview;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.RequirementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What publishing a campaign would mean today.
@Schema(name = "CampaignPreview")
record CampaignPreviewView(
        UUID campaignId,

        @Schema(description = "The day up to which due dates are listed.")
        LocalDate through,

        ReachView reach,
        List<RequirementPreview> requirements,
        List<Warning> warnings) {

    /// @param reached how many units owe it
    /// @param more whether there are more due dates than are listed
    @Schema(name = "RequirementPreview")
    record RequirementPreview(
            UUID id,
            String key,
            RequirementKind kind,
            LocalizedText title,
            int reached,
            List<DueDateView> dueDates,
            boolean more) {}

    /// @param pointer to the requirement within the campaign
    @Schema(name = "PreviewWarning")
    record Warning(
            @Schema(examples = "audience-empty") String code,
            @Schema(examples = "/requirements/0") String pointer,
            String message) {}
}
