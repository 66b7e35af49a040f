package cn.anlan.campaign.amendment;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published campaign as it was from one time on.
///
/// @param number 0 as published, then one more with each amendment
/// @param reason nothing as published
/// @param organizationId on whose behalf it was made, if on any's
record CampaignVersion(
        UUID campaignId,
        int number,
        @Nullable String reason,
        OffsetDateTime madeAt,
        @Nullable UUID organizationId,
        CampaignContent content) {}
