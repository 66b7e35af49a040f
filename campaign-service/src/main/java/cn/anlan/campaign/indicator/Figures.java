package cn.anlan.campaign.indicator;

import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.IndicatorThreshold.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How many of how many, of one unit or of many: figures of many are added up, never their percentages.
///
/// @param numerator from 0 to the denominator
/// @param denominator 0 where there is nothing to measure
public record Figures(long numerator, long denominator) {

    private static final int DECIMALS = 2;
    private static final int RATIO_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figures {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("%d of %d".formatted(numerator, denominator));
        }
    }

    /// Numerator ÷ denominator; nothing where there is nothing to measure.
    public Optional<BigDecimal> ratio() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), RATIO_DECIMALS, RoundingMode.HALF_UP));
    }

    /// In percent with two decimals, cut off: what reads as the bound has reached it.
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.DOWN));
    }

    /// Whether they reach the bound, exactly; nothing where there is nothing to measure.
    Optional<Boolean> meet(IndicatorThreshold threshold) {
        if (denominator == 0) {
            return Optional.empty();
        }
        int compared = BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .compareTo(BigDecimal.valueOf(denominator).multiply(threshold.percent()));
        return Optional.of(threshold.comparison() == Comparison.AT_LEAST ? compared >= 0 : compared <= 0);
    }
}
