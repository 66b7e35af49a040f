package cn.anlan.campaign.coverage;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.leadership.PostKind;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Of whom a campaign asks to be trained, and in what.
///
/// @param kinds the kinds of training that count; any where there are none
/// @param posts the posts whose holders are to be trained
record TrainingRule(UUID requirementId, String key, LocalizedText title, List<String> kinds, List<PostKind> posts) {

    static Optional<TrainingRule> of(Campaign campaign, String key) {
        return requirements(campaign)
                .filter(requirement -> requirement.key().equals(key))
                .findFirst()
                .flatMap(TrainingRule::of);
    }

    static Optional<TrainingRule> of(Campaign campaign, UUID requirementId) {
        return requirements(campaign)
                .filter(requirement -> requirement.id().equals(requirementId))
                .findFirst()
                .flatMap(TrainingRule::of);
    }

    /// Nothing where it is not asked per head of leadership posts: then others count it.
    private static Optional<TrainingRule> of(Requirement requirement) {
        var posts = PostKind.among(requirement.target().perHeadOf());
        return posts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrainingRule(
                        requirement.id(), requirement.key(), requirement.title(), requirement.activityKinds(), posts));
    }

    private static Stream<Requirement> requirements(Campaign campaign) {
        return campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.kind() == RequirementKind.TRAINING);
    }
}
