package cn.anlan.campaign.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rosters to list.
record RosterFilter(
        @Nullable UUID campaignId,
        @Nullable UUID organizationId,
        @Nullable Boolean complete) {

    /// Names the list for its cursors.
    String listName() {
        return "rosters:%s:%s:%s".formatted(campaignId, organizationId, complete);
    }
}
