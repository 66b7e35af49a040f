package cn.anlan.campaign.planning;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.commitment.Standing;
import cn.anlan.campaign.commitment.Standing.Above;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign, below those of which it is a plan.
///
/// @param fromTheTop down to the campaign itself
record Cascade(List<Campaign> fromTheTop) {

    Cascade {
        fromTheTop = List.copyOf(fromTheTop);
    }

    Campaign campaign() {
        return fromTheTop.getLast();
    }

    /// Where a duty to one of the campaign's requirements stands that is planned for that day. In a campaign above it
    /// falls into the phase of the requirement that it carries out, or else of its day.
    Standing standing(Requirement requirement, LocalDate plannedDay) {
        var above = new LinkedList<Above>();
        var carriedOut = requirement.inheritedFrom();
        for (var upper : fromTheTop.subList(0, fromTheTop.size() - 1).reversed()) {
            var asked = find(upper, carriedOut).orElse(null);
            above.addFirst(new Above(carriedOut, phaseIn(upper, asked, plannedDay)));
            carriedOut = asked == null ? null : asked.inheritedFrom();
        }
        return new Standing(phaseIn(campaign(), requirement, plannedDay), above);
    }

    /// An amendment above may have dropped it, while the plan has not adopted that yet.
    private static Optional<Requirement> find(Campaign campaign, @Nullable UUID requirementId) {
        return campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.id().equals(requirementId))
                .findFirst();
    }

    private static String phaseIn(Campaign campaign, @Nullable Requirement requirement, LocalDate day) {
        var phases = new CampaignPhases(campaign.phases());
        return requirement == null ? phases.keyOn(day) : phases.keyOf(requirement, day);
    }
}
