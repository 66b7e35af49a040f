package cn.anlan.hazard.rewardrule;

import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a ground's reward is worked out, in cents, before uplift, cap and rounding.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardFormula.ShareOfFine.class, name = "SHARE_OF_FINE"),
    @JsonSubTypes.Type(value = RewardFormula.Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = RewardFormula.PerDeath.class, name = "PER_DEATH")
})
public sealed interface RewardFormula {

    /// @throws ProblemException naming the fact that is missing or does not fit
    BigDecimal base(RewardFacts facts);

    /// The most that is paid.
    long cap(RewardFacts facts);

    /// A share of the fine, not under the floor. Where there are tiers, each has its share and its cap.
    record ShareOfFine(List<BigDecimal> percents, long floorCents, List<Long> capsCents) implements RewardFormula {

        public ShareOfFine {
            percents = List.copyOf(percents);
            capsCents = List.copyOf(capsCents);
            if (percents.isEmpty() || capsCents.isEmpty() || capsCents.stream().anyMatch(cap -> cap < floorCents)) {
                throw new IllegalArgumentException("a share needs percents, and caps above its floor");
            }
        }

        @Override
        public BigDecimal base(RewardFacts facts) {
            long fine = required(facts.fineCents(), "/fineCents");
            return BigDecimal.valueOf(fine)
                    .multiply(of(percents, facts))
                    .movePointLeft(2)
                    .max(BigDecimal.valueOf(floorCents));
        }

        @Override
        public long cap(RewardFacts facts) {
            return of(capsCents, facts);
        }

        private <T> T of(List<T> byTier, RewardFacts facts) {
            if (byTier.size() == 1) {
                return byTier.getFirst();
            }
            int tier = required(facts.tier(), "/tier");
            if (tier < 1 || tier > byTier.size()) {
                throw unfit("/tier", "规则没有该档次", "the rule has no such tier");
            }
            return byTier.get(tier - 1);
        }
    }

    /// What the proposer finds right within the range.
    record Range(long floorCents, long capCents) implements RewardFormula {

        public Range {
            if (floorCents < 0 || capCents < floorCents) {
                throw new IllegalArgumentException("a range begins below its end");
            }
        }

        @Override
        public BigDecimal base(RewardFacts facts) {
            long proposed = required(facts.proposedCents(), "/proposedCents");
            if (proposed < floorCents || proposed > capCents) {
                throw unfit("/proposedCents", "金额不在规定幅度内", "the amount is outside of the range");
            }
            return BigDecimal.valueOf(proposed);
        }

        @Override
        public long cap(RewardFacts facts) {
            return capCents;
        }
    }

    /// An amount for each concealed death, by the class of the accident.
    record PerDeath(Map<AccidentClass, Long> centsPerDeath, long capCents) implements RewardFormula {

        public PerDeath {
            centsPerDeath = Map.copyOf(centsPerDeath);
            if (centsPerDeath.size() < AccidentClass.values().length) {
                throw new IllegalArgumentException("every class of accident needs its amount");
            }
        }

        @Override
        public BigDecimal base(RewardFacts facts) {
            int deaths = required(facts.deaths(), "/deaths");
            AccidentClass accident = required(facts.accidentClass(), "/accidentClass");
            return BigDecimal.valueOf(deaths).multiply(BigDecimal.valueOf(centsPerDeath.getOrDefault(accident, 0L)));
        }

        @Override
        public long cap(RewardFacts facts) {
            return capCents;
        }
    }

    private static <T> T required(@Nullable T value, String pointer) {
        if (value == null) {
            throw unfit(pointer, "按此规则必填", "the rule needs it");
        }
        return value;
    }

    private static ProblemException unfit(String pointer, String zh, String en) {
        return ProblemException.invalid(FieldError.of(pointer, "unfit", zh, en));
    }
}
