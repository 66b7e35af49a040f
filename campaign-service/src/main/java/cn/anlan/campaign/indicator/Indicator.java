package cn.anlan.campaign.indicator;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.RequirementKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a campaign wants to be measured.
///
/// @param threshold what its value has to reach; nothing where it is only watched
public record Indicator(
        UUID requirementId,
        String key,
        LocalizedText title,
        @Nullable IndicatorThreshold threshold) {

    public static Optional<Indicator> of(Campaign campaign, String key) {
        return campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.kind() == RequirementKind.INDICATOR)
                .filter(requirement -> requirement.key().equals(key))
                .map(requirement -> new Indicator(
                        requirement.id(), requirement.key(), requirement.title(), requirement.threshold()))
                .findFirst();
    }
}
