package cn.anlan.campaign.coverage;

import cn.anlan.campaign.activity.ActivityEntered;
import cn.anlan.campaign.commitment.CommitmentTerms;
import cn.anlan.campaign.commitment.CommitmentsOpened;
import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.coverage.CoverageTables.Owed;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.leadership.LeadershipChanged;
import cn.anlan.events.commitment.CommitmentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says of each commitment to training how many it is owed of, and how many of these are trained. A unit that has not
/// said who leads it owes what was planned: it is not released by silence.
@ApplicationScoped
public class SettleCoverage {

    private final CoverageTables tables;
    private final CampaignRepository campaigns;
    private final SettleCommitments settle;

    SettleCoverage(CoverageTables tables, CampaignRepository campaigns, SettleCommitments settle) {
        this.tables = tables;
        this.campaigns = campaigns;
        this.settle = settle;
    }

    void onOpened(@Observes CommitmentsOpened event) {
        var ids = event.opened().stream()
                .filter(opened -> opened.kind() == CommitmentKind.TRAINING)
                .map(CommitmentTerms::id)
                .toList();
        if (!ids.isEmpty()) {
            settle(tables.lock(ids));
        }
    }

    void onLeadershipChanged(@Observes LeadershipChanged event) {
        settle(tables.lockOf(event.organizationId()));
    }

    /// Who took part in a training counts in every unit in which he holds a post.
    public void ofPeople(Collection<UUID> personIds) {
        settle(tables.lockOfPeople(personIds));
    }

    /// Whoever was or is named by a record, or by a training that rests on it.
    void onActivity(@Observes ActivityEntered event) {
        var people = new HashSet<>(tables.peopleOf(event.activityId()));
        people.addAll(event.leadersBefore());
        if (!people.isEmpty()) {
            ofPeople(people);
        }
    }

    private static Map<UUID, Done> of(Map<UUID, Done> done, Predicate<UUID> which) {
        return done.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void settle(List<Owed> locked) {
        Map<UUID, Integer> due = new HashMap<>();
        Map<UUID, Done> done = new HashMap<>();
        locked.stream().collect(Collectors.groupingBy(Owed::requirementId)).forEach((requirementId, owed) -> {
            var campaign = campaigns.findById(owed.getFirst().campaignId());
            TrainingRule.of(campaign, requirementId)
                    .ifPresent(rule -> tables.sums(owed.stream().map(Owed::id).toList(), rule)
                            .forEach((id, sum) -> {
                                if (sum.isKnown()) {
                                    due.put(id, sum.people());
                                }
                                done.put(id, new Done(sum.covered(), 0));
                            }));
        });
        // Of nobody nothing is done: told first, or what was fulfilled by who has left would stay so.
        settle.done(of(done, id -> Integer.valueOf(0).equals(due.get(id))));
        settle.due(due);
        settle.done(done);
    }
}
