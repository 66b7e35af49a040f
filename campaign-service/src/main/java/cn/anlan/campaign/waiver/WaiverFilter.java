package cn.anlan.campaign.waiver;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What narrows the list of waivers.
record WaiverFilter(
        @QueryParam("campaignId") @Nullable UUID campaignId,
        @QueryParam("organizationId") @Nullable UUID organizationId,
        @QueryParam("status") @Nullable WaiverStatus status) {

    @Nullable
    String statusName() {
        return status == null ? null : status.name();
    }
}
