package cn.anlan.campaign.roster;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.commitment.Commitment;
import cn.anlan.campaign.commitment.CommitmentTerms;
import cn.anlan.campaign.commitment.CommitmentsOpened;
import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.commitment.CommitmentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what a unit's roster does for its commitments: one that is owed for a post is done when the post is held, one
/// that is owed as a whole when the roster is complete. A post that falls vacant opens its commitment again.
@ApplicationScoped
class SettleRoster {

    private final RosterRepository rosters;
    private final SettleCommitments settle;

    SettleRoster(RosterRepository rosters, SettleCommitments settle) {
        this.rosters = rosters;
        this.settle = settle;
    }

    /// The posts that are asked of one unit: those of the requirements of which it has commitments.
    ///
    /// @param enrolmentId planned already
    RequiredPosts required(UUID enrolmentId, Campaign campaign) {
        var asked = commitments(enrolmentId, campaign).stream()
                .map(commitment -> commitment.terms().requirementId())
                .collect(Collectors.toSet());
        return RequiredPosts.of(requirements(campaign)
                .filter(requirement -> asked.contains(requirement.id()))
                .toList());
    }

    void settle(Roster roster, Campaign campaign) {
        Map<UUID, Done> done = new HashMap<>();
        for (var commitment : commitments(roster.enrolmentId(), campaign)) {
            done.put(commitment.id(), done(roster, commitment.terms().counterKey()));
        }
        settle.done(done);
    }

    private List<Commitment> commitments(UUID enrolmentId, Campaign campaign) {
        return settle.of(
                enrolmentId, requirements(campaign).map(Requirement::id).toList());
    }

    private static Stream<Requirement> requirements(Campaign campaign) {
        return campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.kind() == RequirementKind.ROSTER);
    }

    /// Commitments that are opened after the roster was handed in.
    void onOpened(@Observes CommitmentsOpened event) {
        var terms = event.opened().stream()
                .filter(opened -> opened.kind() == CommitmentKind.ROSTER)
                .toList();
        if (terms.isEmpty()) {
            return;
        }
        var byEnrolment =
                rosters
                        .ofEnrolments(terms.stream()
                                .map(CommitmentTerms::enrolmentId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Roster::enrolmentId, Function.identity()));
        Map<UUID, Done> done = new HashMap<>();
        for (var opened : terms) {
            var roster = byEnrolment.get(opened.enrolmentId());
            if (roster != null) {
                done.put(opened.id(), done(roster, opened.counterKey()));
            }
        }
        settle.done(done);
    }

    private static Done done(Roster roster, @Nullable String post) {
        if (post == null) {
            return new Done(roster.isComplete() ? 1 : 0, 0);
        }
        List<String> held = roster.current().stream().map(RosterEntry::post).toList();
        return new Done(Collections.frequency(held, post), 0);
    }
}
