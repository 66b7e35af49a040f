package cn.anlan.campaign.campaigncontent;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Schedule;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A requirement of a campaign, and whom it addresses.
///
/// @param audience who owes it
/// @param noMoreThan nobody owes more than one for each such unit below; nothing where the quantity is the same for all
public record CampaignRequirement(
        Requirement requirement,
        AudienceSelector audience,
        @Nullable AudienceSelector noMoreThan) {

    public String key() {
        return requirement.key();
    }

    /// The same as a plan takes it over that carries out this one's campaign.
    public CampaignRequirement inheritedBy(UUID campaignId) {
        return copy(
                Ids.named("requirement:" + campaignId + ":" + requirement.key()),
                requirement.schedule(),
                requirement.bindsFrom(),
                requirement.id());
    }

    public CampaignRequirement with(Schedule schedule) {
        return copy(requirement.id(), schedule, requirement.bindsFrom(), requirement.inheritedFrom());
    }

    /// The same, binding from that day on, and carrying out that requirement of the campaign above.
    public CampaignRequirement with(@Nullable LocalDate bindsFrom, @Nullable UUID inheritedFrom) {
        return copy(requirement.id(), requirement.schedule(), bindsFrom, inheritedFrom);
    }

    private CampaignRequirement copy(
            UUID id, Schedule schedule, @Nullable LocalDate bindsFrom, @Nullable UUID inheritedFrom) {
        return new CampaignRequirement(
                new Requirement(
                        id,
                        requirement.key(),
                        requirement.kind(),
                        requirement.title(),
                        requirement.phaseKey(),
                        requirement.mandatory(),
                        schedule,
                        requirement.target(),
                        requirement.checklistKey(),
                        requirement.activityKinds(),
                        requirement.threshold(),
                        requirement.emptyReportCounts(),
                        requirement.evidence(),
                        bindsFrom,
                        inheritedFrom),
                audience,
                noMoreThan);
    }
}
