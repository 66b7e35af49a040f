package cn.anlan.campaign.indicatorfiling;

import cn.anlan.campaign.indicator.FilingState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which filings to list.
record FilingFilter(
        @Nullable UUID campaignId,
        @Nullable UUID organizationId,
        @Nullable FilingState state) {

    /// Names the list for its cursors.
    String listName() {
        return "indicator-filings:%s:%s:%s".formatted(campaignId, organizationId, state);
    }
}
