package cn.anlan.campaign.activity;

import java.util.Set;
import java.util.UUID;

/// Told within the transaction in which a record takes a step.
///
/// @param leadersBefore who of the leaders it named as trained until then
public record ActivityEntered(UUID activityId, Set<UUID> leadersBefore) {

    public ActivityEntered {
        leadersBefore = Set.copyOf(leadersBefore);
    }
}
