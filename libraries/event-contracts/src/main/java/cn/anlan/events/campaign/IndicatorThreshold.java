package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.math.BigDecimal;

/// The value that an indicator has to reach: numerator ÷ denominator in percent.
///
/// @param numerator what is counted above, e.g. enforcement staff with a relevant degree and experience
/// @param denominator what is counted below, e.g. enforcement staff in post
/// @param percent the bound, itself allowed
public record IndicatorThreshold(
        LocalizedText numerator, LocalizedText denominator, Comparison comparison, BigDecimal percent) {

    /// On which side of the bound the value has to be.
    public enum Comparison {
        AT_LEAST,
        AT_MOST
    }
}
