package cn.anlan.campaign.amendment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that an amendment changed.
///
/// @param part what it is part of
/// @param key of the phase or requirement
/// @param fields which of its fields differ, where it was there before and after
@Schema(name = "CampaignContentChange")
record ContentChange(Part part, Kind kind, @Nullable String key, List<String> fields) {

    @Schema(name = "CampaignContentPart")
    enum Part {
        /// The campaign itself: its title, days, goals.
        CAMPAIGN,
        PHASE,
        REQUIREMENT
    }

    @Schema(name = "CampaignContentChangeKind")
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
