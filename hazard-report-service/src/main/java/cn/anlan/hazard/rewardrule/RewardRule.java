package cn.anlan.hazard.rewardrule;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One table of a region: whom it rewards, for what, and how much.
///
/// @param divisionCode the region; none for the whole country
/// @param sectors those it is for; empty for all that no other table of the region is for
/// @param excludedSectors those that the region does not reward
/// @param validUntil the last day; none while it is in force
/// @param namedOnly whether reporters without a name go without a reward
/// @param claimDays after which a reward that is not claimed is forfeited
/// @param roundedToCents 100 rounds down to the yuan
/// @param upliftPercent what is added where a proposal says so
/// @param upliftBeforeCap whether the cap holds for the uplifted amount too
public record RewardRule(
        String code,
        String zh,
        String en,
        @Nullable String divisionCode,
        Set<HazardCategory> sectors,
        Set<HazardCategory> excludedSectors,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean namedOnly,
        int claimDays,
        int roundedToCents,
        int upliftPercent,
        boolean upliftBeforeCap,
        Map<RewardGround, RewardFormula> grounds) {

    public RewardRule {
        sectors = Set.copyOf(sectors);
        excludedSectors = Set.copyOf(excludedSectors);
        grounds = Map.copyOf(grounds);
        if (claimDays < 1 || roundedToCents < 1 || upliftPercent < 0 || grounds.isEmpty()) {
            throw new IllegalArgumentException("the reward rule " + code + " is not complete");
        }
    }

    /// An amount, and what it was worked out from.
    public record Reckoning(String ruleCode, long baseCents, long capCents, int upliftPercent, long amountCents) {}

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /// @throws ProblemException for a ground that the rule does not reward, and for facts that are missing or do not
    /// fit
    public Reckoning reckon(RewardFacts facts) {
        RewardFormula formula = grounds.get(facts.ground());
        if (formula == null) {
            throw ProblemException.of(HazardProblem.GROUND_NOT_REWARDED);
        }
        BigDecimal base = formula.base(facts);
        BigDecimal cap = BigDecimal.valueOf(formula.cap(facts));
        int uplift = facts.uplifted() ? upliftPercent : 0;
        BigDecimal factor = BigDecimal.valueOf(100L + uplift).movePointLeft(2);
        BigDecimal amount =
                upliftBeforeCap ? base.multiply(factor).min(cap) : base.min(cap).multiply(factor);
        return new Reckoning(
                code,
                base.setScale(0, RoundingMode.DOWN).longValueExact(),
                formula.cap(facts),
                uplift,
                rounded(amount));
    }

    private long rounded(BigDecimal amount) {
        long cents = amount.setScale(0, RoundingMode.DOWN).longValueExact();
        return cents - cents % roundedToCents;
    }
}
