package cn.anlan.campaign.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which activity records to list.
record ActivityFilter(@Nullable UUID campaignId, @Nullable UUID organizationId) {

    /// Names the list for its cursors.
    String listName() {
        return "activity-records:%s:%s".formatted(campaignId, organizationId);
    }
}
