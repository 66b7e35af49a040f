package cn.anlan.hazard.rewardrule;

import org.jspecify.annotations.Nullable;

/// What an amount is worked out from.
///
/// @param fineCents the fine that was imposed, for grounds that give a share of it
/// @param deaths how many deaths were concealed
/// @param tier which of the rule's tiers the merit belongs to, from 1
/// @param proposedCents the amount within the rule's range, for grounds that leave it open
/// @param uplifted whether the rule's uplift applies
public record RewardFacts(
        RewardGround ground,
        @Nullable Long fineCents,
        @Nullable Integer deaths,
        @Nullable AccidentClass accidentClass,
        @Nullable Integer tier,
        @Nullable Long proposedCents,
        boolean uplifted) {}
