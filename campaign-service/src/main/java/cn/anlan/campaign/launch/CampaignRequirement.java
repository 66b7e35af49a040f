package cn.anlan.campaign.launch;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.campaign.Requirement;
import org.jspecify.annotations.Nullable;

/// A requirement of a campaign, and whom it addresses.
///
/// @param audience who owes it
/// @param noMoreThan nobody owes more than one for each such unit below; nothing where the quantity is the same for all
public record CampaignRequirement(
        Requirement requirement,
        AudienceSelector audience,
        @Nullable AudienceSelector noMoreThan) {}
