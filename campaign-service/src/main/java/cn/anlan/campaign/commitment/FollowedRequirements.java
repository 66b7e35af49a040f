package cn.anlan.campaign.commitment;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.SchedulePart;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The requirements of a campaign from whose fulfilment days are counted, and those that are due on these days.
///
/// @param anchors by whose fulfilment others become due
/// @param followers which become due
public record FollowedRequirements(Set<UUID> anchors, Set<UUID> followers) {

    public static FollowedRequirements of(Campaign campaign) {
        var byKey = campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .collect(Collectors.toMap(Requirement::key, Requirement::id));
        var anchors = requirements(campaign)
                .flatMap(FollowedRequirements::anchorsOf)
                .map(byKey::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        var followers = requirements(campaign)
                .filter(requirement -> anchorsOf(requirement).findAny().isPresent())
                .map(Requirement::id)
                .collect(Collectors.toUnmodifiableSet());
        return new FollowedRequirements(anchors, followers);
    }

    private static Stream<Requirement> requirements(Campaign campaign) {
        return campaign.requirements().stream().map(CampaignRequirement::requirement);
    }

    /// The keys of the requirements from whose fulfilment it is counted.
    private static Stream<String> anchorsOf(Requirement requirement) {
        return requirement.schedule().parts().stream()
                .filter(SchedulePart.Relative.class::isInstance)
                .map(part -> ((SchedulePart.Relative) part).anchor())
                .filter(Anchor.Fulfilment.class::isInstance)
                .map(anchor -> ((Anchor.Fulfilment) anchor).requirement());
    }
}
